export { readDocument } from "@cloister/model";
