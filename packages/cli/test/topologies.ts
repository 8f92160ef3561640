/** A topology that has no problem. */
export const fine = `cloister: 1
name: small
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets:
      data-of-x: {}
`;

/** Two accounts: what y gives to a role of x waits until x has made it. An account z makes nothing. */
export const shared = `cloister: 1
name: shared
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    roles: { reader: { trust: lambda } }
    grants: { sales: { principals: [role/reader], bucket: y:data-of-y, access: read } }
  y:
    id: "222222222222"
    buckets:
      data-of-y: { accepts: [{ from: x, principals: [role/reader], access: read }] }
  z: { id: "333333333333" }
`;

/** The first with a misspelt key, which is an error. */
export const misspelt = fine.replace("buckets:", "bukets:");

/** With something that is only a warning: an object written twice. */
export const doubtful = fine.replace("data-of-x: {}", "data-of-x: { objects: [a.csv, a.csv] }");
