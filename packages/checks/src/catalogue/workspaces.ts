import type { Rules } from "./decided.ts";

export const workspacesRules: Rules = {
  "WS-001": "check",
  "WS-002": "check",
  "WS-003": {
    by: "inapplicable",
    why: "Directories and desktops are not part of the language: a topology keeps subnets for WorkSpaces, by `role: workspaces`, and whoever runs them registers the directory.",
  },
  "WS-004": {
    by: "inapplicable",
    why: "The role `workspaces_DefaultRole` belongs to the registration of a directory, which is no part of the language.",
  },
  "WS-005": {
    by: "inapplicable",
    why: "A topology makes no directory, so that it cannot give one the wrong subnets; those that are kept for WorkSpaces are judged by WS-001.",
  },
  "WS-006": "check",
  "WS-007": "check",
  "WS-008": {
    by: "inapplicable",
    why: "IP access control groups are joined to a directory, and a topology makes none.",
  },
  "WS-009": {
    by: "inapplicable",
    why: "IP access control groups cannot be written in the language, so that no back end has to join them to a directory.",
  },
  "WS-010": {
    by: "inapplicable",
    why: "The security group of desktops belongs to their directory, which a topology does not make; its own groups are for Studio and endpoints.",
  },
};
