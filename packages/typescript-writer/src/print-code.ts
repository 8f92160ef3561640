import { isList } from "./code.ts";
import { displayWidth } from "./display-width.ts";
import { castTail, nameText, scalarText, templateLiteral } from "./flat-text.ts";
import type { ImportNames } from "./import-names.ts";
import { printArrow } from "./print-arrow.ts";
import { printCall } from "./print-call.ts";
import { printList } from "./print-list.ts";
import { printMember } from "./print-member.ts";
import { printInline } from "./print-object.ts";
import type { Printer } from "./printer.ts";

/** Prints every kind of code, with the names that one file gives to what it imports. */
export function createPrinter(names: ImportNames): Printer {
  const printer: Printer = {
    names,
    print(code, place) {
      if (code === null || typeof code !== "object") return scalarText(code);
      if (isList(code)) return printList(code, place, printer);
      switch (code.kind) {
        case "object":
          return printInline(code, place, printer);
        case "call":
        case "construct":
          return printCall(code, place, printer);
        case "arrow":
          return printArrow(code, place, printer);
        case "member":
          return printMember(code, place, printer);
        case "cast": {
          const tail = castTail(code, names);
          const after = place.after + displayWidth(tail);
          return printer.print(code.operand, { ...place, after }) + tail;
        }
        case "template":
          return templateLiteral(code, names);
        case "raw":
        case "imported":
        case "typeArguments":
          return nameText(code, "value", names);
      }
    },
  };
  return printer;
}
