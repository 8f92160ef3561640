/** What one resource can say of another: its id, its ARN, or the name that AWS knows it by. */
export type Attribute = "id" | "arn" | "name";
