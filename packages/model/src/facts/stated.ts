/** What a topology states of AWS, in the place of what is known here: its `facts:`. */
export interface Stated {
  /** The full name of an endpoint service by its short name; `{region}` stands for the Region. */
  readonly endpointServices: Readonly<Record<string, string>>;
  readonly regions: Readonly<Record<string, StatedRegion>>;
  /** The ids of the zones that WorkSpaces support, by Region. */
  readonly workspacesZones: Readonly<Record<string, readonly string[]>>;
  /** What AWS raised for these accounts. */
  readonly quotas: Readonly<Partial<Record<string, number>>>;
}

export interface StatedRegion {
  /** The ids of its Availability Zones. */
  readonly zones?: readonly string[] | undefined;
}
