/** Forms of values that several parameters share. */

/** CPU ids, core ids, exit codes: `0,2-5`. */
export const numberRanges = {
  pattern: /^\d+(-\d+)?(,\d+(-\d+)?)*$/,
  words: "numbers and ranges of them, joined by commas",
};

/** How long slurmdbd keeps records; a number alone counts months, and units may be abbreviated. */
export const retention = {
  pattern: /^\d+\s*(h[ours]*|d[ays]*|m[onths]*)?$/i,
  words: "a number with hours, days or months after it",
};
