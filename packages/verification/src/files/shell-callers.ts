import { say } from "@cloister/texts";
import { shellQuoted } from "./shell-words.ts";
import type { Words } from "./words.ts";

/** The functions of a script that do more than one call. */
export type Caller =
  | "identity"
  | "query"
  | "read"
  | "readFirst"
  | "write"
  | "open"
  | "vpc"
  | "endpoint"
  | "closed";

/** The code of those that are used, in their order. */
export function callerLines(used: ReadonlySet<Caller>, words: Words): readonly string[] {
  return order.flatMap((caller) => (used.has(caller) ? ["", ...linesOf(caller, words)] : []));
}

const order: readonly Caller[] = [
  "identity",
  "query",
  "read",
  "readFirst",
  "write",
  "open",
  "vpc",
  "endpoint",
  "closed",
];

function linesOf(caller: Caller, words: Words): readonly string[] {
  const text = (name: keyof typeof texts): string => shellQuoted(words(texts[name]));
  const comment = (name: keyof typeof texts): string => `# ${words(texts[name])}`;
  switch (caller) {
    case "identity":
      return [
        comment("onIdentity"),
        "# is_identity PROFILE REGION PART-OF-ARN",
        "is_identity() {",
        "  local arn",
        '  arn="$(call sts get-caller-identity --profile "$1" --region "$2" --query Arn --output text)" || return 1',
        "  printf '%s\\n' \"$arn\"",
        '  case "$arn/" in',
        '    *"$3"*) ;;',
        "    *)",
        "      printf '%s\\n' \"$arn\" >&2",
        "      return 1",
        "      ;;",
        "  esac",
        "}",
      ];
    case "query":
      return [
        "# query PROFILE REGION WORKGROUP SQL [OUTPUT]",
        "query() {",
        '  local profile="$1" region="$2" workgroup="$3" sql="$4" output="${5:-}"',
        "  local execution state rows",
        "  local -a more=()",
        '  if [ -n "$output" ]; then more=(--result-configuration "OutputLocation=$output"); fi',
        '  execution="$(call athena start-query-execution --profile "$profile" --region "$region" \\',
        '    --work-group "$workgroup" --query-string "$sql" ${more[@]+"${more[@]}"} \\',
        '    --query QueryExecutionId --output text)" || return 1',
        "  while true; do",
        '    state="$(call athena get-query-execution --profile "$profile" --region "$region" \\',
        '      --query-execution-id "$execution" --query QueryExecution.Status.State --output text)" || return 1',
        '    case "$state" in',
        "      SUCCEEDED) break ;;",
        "      FAILED | CANCELLED)",
        '        call athena get-query-execution --profile "$profile" --region "$region" \\',
        '          --query-execution-id "$execution" \\',
        "          --query QueryExecution.Status.StateChangeReason --output text >&2",
        "        return 1",
        "        ;;",
        "    esac",
        "    sleep 2",
        "  done",
        '  call athena get-query-results --profile "$profile" --region "$region" \\',
        '    --query-execution-id "$execution" --output text \\',
        "    --query \"ResultSet.Rows[*].Data[*].not_null(VarCharValue, '')\" || return 1",
        '  rows="$(call athena get-query-results --profile "$profile" --region "$region" \\',
        '    --query-execution-id "$execution" --query \'length(ResultSet.Rows)\' --output text)" || return 1',
        `  ${comment("onHeader")}`,
        '  if [ "$rows" -lt 2 ]; then',
        `    printf '%s\\n' ${text("noRows")} >&2`,
        "    return 1",
        "  fi",
        "}",
      ];
    case "read":
      return [
        "# read_object PROFILE REGION BUCKET KEY",
        "read_object() {",
        '  call s3api get-object --profile "$1" --region "$2" --bucket="$3" --key="$4" \\',
        '    --range bytes=0-0 "$scratch/object"',
        "}",
      ];
    case "readFirst":
      return [
        "# read_first PROFILE REGION BUCKET PREFIX",
        "read_first() {",
        "  local key",
        '  key="$(call s3api list-objects-v2 --profile "$1" --region "$2" --bucket="$3" --prefix="$4" \\',
        "    --max-items 1 --query 'Contents[0].Key' --output text)\" || return 1",
        '  if [ "$key" = None ]; then',
        `    printf '%s\\n' ${text("noObject")} >&2`,
        "    return 1",
        "  fi",
        '  read_object "$1" "$2" "$3" "$key"',
        "}",
      ];
    case "write":
      return [
        comment("onWrite"),
        "# write_object PROFILE REGION BUCKET KEY",
        "write_object() {",
        '  if ! call s3api put-object --profile "$1" --region "$2" --bucket="$3" --key="$4" \\',
        "    --if-none-match '*' 2>\"$scratch/put\"; then",
        '    cat "$scratch/put" >&2',
        `    ${comment("onThere")}`,
        '    grep -q PreconditionFailed "$scratch/put"',
        "    return",
        "  fi",
        '  call s3api delete-object --profile "$1" --region "$2" --bucket="$3" --key="$4" ||',
        `    printf '%s\\n' ${text("stays")}`,
        "}",
      ];
    case "open":
      return [
        "# open_studio PROFILE REGION ADMINISTRATOR DOMAIN-ID NAME USER-PROFILE",
        "open_studio() {",
        '  local domain="$4"',
        '  if [ -z "$domain" ]; then',
        '    domain="$(call sagemaker list-domains --profile "$3" --region "$2" \\',
        '      --query "Domains[?DomainName==\'$5\'].DomainId" --output text 2>/dev/null)" || domain=""',
        "  fi",
        '  if [ -z "$domain" ]; then',
        `    printf '%s: %s\\n' "$5" ${text("noId")} >&2`,
        "    return 1",
        "  fi",
        '  call sagemaker create-presigned-domain-url --profile "$1" --region "$2" \\',
        '    --domain-id "$domain" --user-profile-name "$6" --query AuthorizedUrl --output text >/dev/null',
        "}",
      ];
    case "vpc":
      return [
        "# vpc_of PROFILE REGION CIDR",
        "vpc_of() {",
        "  local found",
        '  found="$(call ec2 describe-vpcs --profile "$1" --region "$2" \\',
        '    --filters "Name=cidr,Values=$3" --query \'Vpcs[].VpcId\' --output text)" || return 1',
        '  case "$found" in',
        "    vpc-*[[:space:]]* | '') return 1 ;;",
        "  esac",
        "  printf '%s\\n' \"$found\"",
        "}",
      ];
    case "endpoint":
      return [
        "# endpoint_is PROFILE REGION VPC SERVICE TYPE PRIVATE-DNS",
        "endpoint_is() {",
        "  local state",
        '  state="$(call ec2 describe-vpc-endpoints --profile "$1" --region "$2" \\',
        '    --filters "Name=vpc-id,Values=$3" "Name=service-name,Values=$4" "Name=vpc-endpoint-type,Values=$5" \\',
        "    --query \"VpcEndpoints[].join(' ', [State, to_string(PrivateDnsEnabled)])\" \\",
        '    --output text)" || return 1',
        "  printf '%s\\n' \"$state\"",
        '  case "$5 $state" in',
        '    "Interface available $6" | "Gateway available "*) ;;',
        "    *)",
        '      printf \'%s: %s\\n\' "$4" "$state" >&2',
        "      return 1",
        "      ;;",
        "  esac",
        "}",
      ];
    case "closed":
      return [
        "# is_closed PROFILE REGION VPC CIDR",
        "is_closed() {",
        "  local subnet tables routes",
        '  subnet="$(call ec2 describe-subnets --profile "$1" --region "$2" \\',
        '    --filters "Name=vpc-id,Values=$3" "Name=cidr-block,Values=$4" \\',
        "    --query 'Subnets[].SubnetId' --output text)\" || return 1",
        '  case "$subnet" in',
        "    subnet-*) ;;",
        "    *)",
        `      printf '%s: %s\\n' "$4" ${text("noSubnet")} >&2`,
        "      return 1",
        "      ;;",
        "  esac",
        '  tables="$(call ec2 describe-route-tables --profile "$1" --region "$2" \\',
        '    --filters "Name=association.subnet-id,Values=$subnet" \\',
        "    --query 'RouteTables[].RouteTableId' --output text)\" || return 1",
        `  ${comment("onMain")}`,
        '  if [ -z "$tables" ]; then',
        '    tables="$(call ec2 describe-route-tables --profile "$1" --region "$2" \\',
        '      --filters "Name=vpc-id,Values=$3" Name=association.main,Values=true \\',
        "      --query 'RouteTables[].RouteTableId' --output text)\" || return 1",
        "  fi",
        '  routes="$(call ec2 describe-route-tables --profile "$1" --region "$2" --route-table-ids "$tables" \\',
        "    --query \"RouteTables[].Routes[?NatGatewayId || EgressOnlyInternetGatewayId || starts_with(not_null(GatewayId, ''), 'igw-')][].not_null(NatGatewayId, EgressOnlyInternetGatewayId, GatewayId)\" \\",
        '    --output text)" || return 1',
        "  printf '%s\\n' \"$tables\"",
        '  if [ -n "$routes" ]; then',
        '    printf \'%s: %s\\n\' "$tables" "$routes" >&2',
        "    return 1",
        "  fi",
        "}",
      ];
  }
}

const texts = {
  onIdentity: say("A profile that is somebody else would prove nothing."),
  onHeader: say("The first row holds the names of the columns."),
  noRows: say("No rows came back."),
  noObject: say("There is no object."),
  onWrite: say("Never over an object that is there."),
  onThere: say("The object is there, so that writing was not denied."),
  stays: say("The object stays, because it cannot be deleted."),
  noId: say("The id is not known: give it by its variable."),
  noSubnet: say("The subnet is not found."),
  onMain: say("A subnet without an association has the main route table."),
} as const;
