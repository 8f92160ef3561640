export type { Attribute } from "./attribute.ts";
export type { EmitOptions } from "./emit-options.ts";
export { identityOf, type Identity } from "./identity.ts";
export {
  isObject,
  listOf,
  objectField,
  parsedJson,
  sortedJson,
  textField,
  type JsonObject,
} from "./json.ts";
export { findResource, literalValue } from "./literal-value.ts";
export {
  locate,
  type Located,
  type LocatedStack,
  type Locations,
  type StackSpelling,
} from "./locate.ts";
export { listed, shellCommands, table } from "./markdown-blocks.ts";
export { markdownCode, markdownText } from "./markdown.ts";
export { haveSameOuter, resourceVariable, unitName } from "./names.ts";
export {
  firstUpload,
  objectFolder,
  objectPath,
  uploadProblem,
  type UploadProblem,
} from "./object-path.ts";
export { conditionsCode, policyCode, statementCode, type ValueReferences } from "./policy-code.ts";
export { present } from "./present.ts";
export { properties, type Properties, type Report } from "./properties.ts";
export { readCidr, readZone } from "./read-form.ts";
export { readPolicy } from "./read-policy.ts";
export {
  aloneParagraph,
  findingsSection,
  leftovers,
  objectsSection,
  outsideSection,
} from "./readme-sections.ts";
export { remember } from "./remember.ts";
export { resourceNames } from "./resource-names.ts";
export { unresolved, type Resolved } from "./resolved.ts";
