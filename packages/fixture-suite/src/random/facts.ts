/** What the other parts of a document have to know of an account: names, places and little more. */
export interface AccountFacts {
  readonly name: string;
  readonly id: string;
  readonly region: string;
  readonly partition: string;
  /** Which of the forms of a reference the account prefers. */
  readonly form: number;
  readonly vpcs: readonly VpcFacts[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly policies: readonly string[];
  readonly keys: readonly PlacedFacts[];
  readonly buckets: readonly BucketFacts[];
  readonly workgroups: readonly WorkgroupFacts[];
  readonly databases: readonly DatabaseFacts[];
}

export interface PlacedFacts {
  readonly name: string;
  readonly region: string;
}

export interface BucketFacts extends PlacedFacts {
  readonly awsName: string;
}

export interface WorkgroupFacts extends PlacedFacts {
  /** Where its results are; undefined for one without a place. */
  readonly results?: LocationFacts | undefined;
}

export interface DatabaseFacts extends PlacedFacts {
  readonly tables: readonly { readonly name: string; readonly location: LocationFacts }[];
}

/** A place in a bucket of the same account. */
export interface LocationFacts {
  readonly bucket: BucketFacts;
  /** Empty for the whole bucket. */
  readonly prefix: string;
}

export interface VpcFacts extends PlacedFacts {
  readonly exists: boolean;
  readonly subnets: readonly SubnetFacts[];
  readonly groups: readonly string[];
  /** Those of them that a Studio domain starts with. */
  readonly studioGroups: readonly string[];
  readonly endpoints: readonly string[];
}

export interface SubnetFacts {
  readonly name: string;
  readonly tier: "public" | "private" | "isolated";
  /** How apps of Studio get to AWS: to all of it, or to what the domain needs to start. */
  readonly studioWay: "nat" | "endpoints" | "none";
  readonly exists: boolean;
}

export interface Target {
  readonly account: string;
  readonly word: string;
  readonly names: readonly string[];
}

export interface ReferenceFrom {
  readonly account: Pick<AccountFacts, "name" | "form">;
  readonly vpc?: string;
  /** Whether the field implies this kind, so that the name is enough. */
  readonly isImplied?: boolean;
}

/** One of the forms in which a reference may be written. */
export function reference(target: Target, { account, vpc, isImplied }: ReferenceFrom): string {
  const full = `${target.account}:${target.word}/${target.names.join("/")}`;
  if (target.account !== account.name || account.form === 2) return full;
  const [outer, inner] = target.names;
  const local = inner !== undefined && outer === vpc ? inner : target.names.join("/");
  return isImplied && account.form === 1 ? local : `${target.word}/${local}`;
}
