export { compile } from "@cloister/model";
