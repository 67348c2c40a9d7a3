import nextPlugin from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Every import is a sibling (`./x.ts`) or names its place from the root (`#lib/x.ts`). */
const noParents = {
  regex: "^\\.\\./",
  message: "Name the file from the root: #lib/…, #components/…, #sandbox/…",
};

/**
 * One zone of the architecture's one arrow (docs/architecture.md).
 * @param {string[]} files the zone
 * @param {string[]} forbidden regular expressions of the module names it may not import
 * @param {string[]} [ignores] files inside the zone that another zone describes
 * @returns {import("eslint").Linter.Config}
 */
const zone = (files, forbidden, ignores = []) => ({
  files,
  ignores,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          noParents,
          ...forbidden.map((regex) => ({
            regex,
            message: `Against the one arrow (docs/architecture.md): ${files.join(", ")} must not import this.`,
          })),
        ],
      },
    ],
  },
});

const useServer = {
  selector: "ExpressionStatement[directive='use server']",
  message: "'use server' turns every export into a public endpoint: only lib/actions may carry it.",
};
const actionNames = {
  selector:
    "ExportNamedDeclaration > :not(FunctionDeclaration[async=true][id.name=/Action$/]):not(TSTypeAliasDeclaration)",
  message: "A file of server actions exports async functions whose names end in Action.",
};

export default tseslint.config(
  {
    ignores: [
      "**/.next/",
      "node_modules/",
      ".data/",
      "**/next-env.d.ts",
      "playwright-report/",
      "test-results/",
    ],
  },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 225, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-restricted-syntax": ["error", useServer],
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-empty-object-type": [
        "error",
        { allowInterfaces: "with-single-extends" },
      ],
    },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    plugins: { "react-hooks": reactHooks, "@next/next": nextPlugin },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...nextPlugin.configs["core-web-vitals"].rules,
    },
  },
  {
    files: ["lib/actions/**"],
    rules: { "no-restricted-syntax": ["error", actionNames] },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    // Nothing is a React hook there, whatever its name.
    rules: { "max-lines-per-function": "off", "react-hooks/rules-of-hooks": "off" },
  },
  { files: ["scripts/**", "bench/**"], rules: { "no-console": "off" } },

  zone(["app/**", "proxy.ts", "instrumentation.ts"], ["^#(sandbox|e2e|bench|scripts)/"]),
  zone(
    ["components/**"],
    [
      "^#(app|sandbox|e2e|bench|scripts)/",
      "^#lib/(auth|audit|env|http|aws|db|runs|live)",
      "^#lib/pcs/[^/]+$",
      "^@aws-sdk/",
      "^node:",
    ],
    ["components/ui/**"],
  ),
  zone(
    ["components/ui/**"],
    [
      "^#(app|sandbox|e2e|bench|scripts|lib)/",
      "^#components/(?!ui/)",
      "^next(/|$)",
      "^@tanstack/",
      "^react-hook-form",
      "^@aws-sdk/",
    ],
  ),
  zone(
    ["lib/**"],
    ["^#(app|components|sandbox|e2e|bench|scripts)/"],
    ["lib/pcs/spec/**", "lib/queries/**"],
  ),
  zone(
    ["lib/queries/**"],
    ["^#(app|components|sandbox|e2e|bench|scripts)/", "^#lib/pcs/[^/]+$", "^@aws-sdk/"],
  ),
  zone(["lib/pcs/spec/**"], ["^(?!\\./|zod$|vitest$|fast-check$|#lib/pcs/spec/)"]),
  zone(["sandbox/**"], ["^#(?!sandbox/|lib/pcs/spec/|packages/)"], ["sandbox/**/*.test.ts"]),
  zone(["e2e/**", "bench/**"], ["^#(app|components)/"]),
  zone(["packages/client-pcs/**"], ["^#", "^next(/|$)", "^react"]),
  { files: ["packages/**"], rules: { "no-restricted-imports": "off" } },
);
