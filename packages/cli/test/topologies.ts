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

/** The same with a misspelt key, which is an error. */
export const misspelt = fine.replace("buckets:", "bukets:");

/** With something that is only a warning: an object written twice. */
export const doubtful = fine.replace("data-of-x: {}", "data-of-x: { objects: [a.csv, a.csv] }");
