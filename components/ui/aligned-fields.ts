/**
 * Fields side by side whose controls stand in one line, however long the help above each is: they share the
 * rows for label, help, control and error. Every field in it needs help.
 */
export const alignedFields =
  "grid gap-x-4 [&>div]:mb-3 [&>div]:grid [&>div]:row-span-4 [&>div]:grid-rows-subgrid";
