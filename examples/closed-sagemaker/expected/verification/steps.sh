#!/usr/bin/env bash
# Verifies what was deployed, with version 2 of the AWS CLI. Each profile can be given by its variable.
# It reads, and where writing must be denied it tries to write one empty object, which it deletes again.
# Usage: steps.sh [PLACE], where PLACE is one of: anywhere, x:subnet/main/private-2.
# Steps of another place are passed over: run it there too.
# shellcheck disable=SC2016
set -euo pipefail

place="${1:-anywhere}"
case "$place" in
  anywhere | x:subnet/main/private-2) ;;
  *)
    printf '%s\n' 'Usage: steps.sh [PLACE], where PLACE is one of: anywhere, x:subnet/main/private-2.' >&2
    exit 2
    ;;
esac

# The id of VPC `main`; left out: the one with the block 10.10.16.0/20.
VPC_MAIN="${VPC_MAIN:-}"
# Somebody who may read the network of account `x`.
PROFILE_X="${PROFILE_X:-x}"
# role `analyst` of account `x`
PROFILE_X_ANALYST="${PROFILE_X_ANALYST:-analyst}"
# user `usr111` of account `x`
PROFILE_X_USR111="${PROFILE_X_USR111:-usr111}"
# The id of Studio domain `lab`; left out: looked up by its name.
DOMAIN_LAB="${DOMAIN_LAB:-}"

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export AWS_PAGER=""
passed=0
failed=0
elsewhere=0
foreseen=""

# What is known of the next step by proof: why it does not come out as wanted.
foresee() {
  foreseen="$1"
}

report() {
  local id="$1" title="$2" is_right="$3"
  if [ "$is_right" = yes ]; then
    passed=$((passed + 1))
    printf '%s  %s  %s\n' 'ok' "$id" "$title"
  else
    failed=$((failed + 1))
    printf '%s  %s  %s\n' 'FAIL' "$id" "$title"
    sed 's/^/      /' "$scratch/error"
    if [ -n "$foreseen" ]; then
      printf '      %s %s\n' 'By proof:' "$foreseen"
    fi
  fi
  foreseen=""
}

# A profile that cannot become its role is denied something else.
is_denied() {
  ! grep -q 'AssumeRole' "$scratch/error" &&
    grep -qiE 'access ?denied|not authorized|unauthorizedoperation|forbidden|\(403\)|insufficient permissions' "$scratch/error"
}

is_unreachable() {
  grep -qiE 'could not connect|connect timeout|read timeout|timed out' "$scratch/error"
}

# A step that must work.
expect_allowed() {
  local id="$1" title="$2"
  shift 2
  if "$@" >"$scratch/output" 2>"$scratch/error"; then
    report "$id" "$title" yes
    sed -n '1,12s/^/      /p' "$scratch/output"
  else
    report "$id" "$title" no
  fi
}

# A step that AWS must deny. Any other error proves nothing, and is a failure.
expect_denied() {
  local id="$1" title="$2"
  shift 2
  if "$@" >"$scratch/output" 2>"$scratch/error"; then
    printf '%s\n' 'It was allowed.' >"$scratch/error"
    report "$id" "$title" no
  elif is_denied; then
    report "$id" "$title" yes
  else
    report "$id" "$title" no
  fi
}

# A step that the network must stop; a denial counts too.
expect_unreachable() {
  local id="$1" title="$2"
  shift 2
  if "$@" >"$scratch/output" 2>"$scratch/error"; then
    printf '%s\n' 'It was allowed.' >"$scratch/error"
    report "$id" "$title" no
  elif is_unreachable || is_denied; then
    report "$id" "$title" yes
  else
    report "$id" "$title" no
  fi
}

call() {
  aws --cli-connect-timeout 5 --cli-read-timeout 60 "$@"
}

# A profile that is somebody else would prove nothing.
# is_identity PROFILE REGION PART-OF-ARN
is_identity() {
  local arn
  arn="$(call sts get-caller-identity --profile "$1" --region "$2" --query Arn --output text)" || return 1
  printf '%s\n' "$arn"
  case "$arn/" in
    *"$3"*) ;;
    *)
      printf '%s\n' "$arn" >&2
      return 1
      ;;
  esac
}

# query PROFILE REGION WORKGROUP SQL [OUTPUT]
query() {
  local profile="$1" region="$2" workgroup="$3" sql="$4" output="${5:-}"
  local execution state rows
  local -a more=()
  if [ -n "$output" ]; then more=(--result-configuration "OutputLocation=$output"); fi
  execution="$(call athena start-query-execution --profile "$profile" --region "$region" \
    --work-group "$workgroup" --query-string "$sql" ${more[@]+"${more[@]}"} \
    --query QueryExecutionId --output text)" || return 1
  while true; do
    state="$(call athena get-query-execution --profile "$profile" --region "$region" \
      --query-execution-id "$execution" --query QueryExecution.Status.State --output text)" || return 1
    case "$state" in
      SUCCEEDED) break ;;
      FAILED | CANCELLED)
        call athena get-query-execution --profile "$profile" --region "$region" \
          --query-execution-id "$execution" \
          --query QueryExecution.Status.StateChangeReason --output text >&2
        return 1
        ;;
    esac
    sleep 2
  done
  call athena get-query-results --profile "$profile" --region "$region" \
    --query-execution-id "$execution" --output text \
    --query "ResultSet.Rows[*].Data[*].not_null(VarCharValue, '')" || return 1
  rows="$(call athena get-query-results --profile "$profile" --region "$region" \
    --query-execution-id "$execution" --query 'length(ResultSet.Rows)' --output text)" || return 1
  # The first row holds the names of the columns.
  if [ "$rows" -lt 2 ]; then
    printf '%s\n' 'No rows came back.' >&2
    return 1
  fi
}

# read_object PROFILE REGION BUCKET KEY
read_object() {
  call s3api get-object --profile "$1" --region "$2" --bucket="$3" --key="$4" \
    --range bytes=0-0 "$scratch/object"
}

# Never over an object that is there.
# write_object PROFILE REGION BUCKET KEY
write_object() {
  if ! call s3api put-object --profile "$1" --region "$2" --bucket="$3" --key="$4" \
    --if-none-match '*' 2>"$scratch/put"; then
    cat "$scratch/put" >&2
    # The object is there, so that writing was not denied.
    grep -q PreconditionFailed "$scratch/put"
    return
  fi
  call s3api delete-object --profile "$1" --region "$2" --bucket="$3" --key="$4" ||
    printf '%s\n' 'The object stays, because it cannot be deleted.'
}

# open_studio PROFILE REGION ADMINISTRATOR DOMAIN-ID NAME USER-PROFILE
open_studio() {
  local domain="$4"
  if [ -z "$domain" ]; then
    domain="$(call sagemaker list-domains --profile "$3" --region "$2" \
      --query "Domains[?DomainName=='$5'].DomainId" --output text 2>/dev/null)" || domain=""
  fi
  if [ -z "$domain" ]; then
    printf '%s: %s\n' "$5" 'The id is not known: give it by its variable.' >&2
    return 1
  fi
  call sagemaker create-presigned-domain-url --profile "$1" --region "$2" \
    --domain-id "$domain" --user-profile-name "$6" --query AuthorizedUrl --output text >/dev/null
}

# vpc_of PROFILE REGION CIDR
vpc_of() {
  local found
  found="$(call ec2 describe-vpcs --profile "$1" --region "$2" \
    --filters "Name=cidr,Values=$3" --query 'Vpcs[].VpcId' --output text)" || return 1
  case "$found" in
    vpc-*[[:space:]]* | '') return 1 ;;
  esac
  printf '%s\n' "$found"
}

# endpoint_is PROFILE REGION VPC SERVICE TYPE PRIVATE-DNS
endpoint_is() {
  local state
  state="$(call ec2 describe-vpc-endpoints --profile "$1" --region "$2" \
    --filters "Name=vpc-id,Values=$3" "Name=service-name,Values=$4" "Name=vpc-endpoint-type,Values=$5" \
    --query "VpcEndpoints[].join(' ', [State, to_string(PrivateDnsEnabled)])" \
    --output text)" || return 1
  printf '%s\n' "$state"
  case "$5 $state" in
    "Interface available $6" | "Gateway available "*) ;;
    *)
      printf '%s: %s\n' "$4" "$state" >&2
      return 1
      ;;
  esac
}

# is_closed PROFILE REGION VPC CIDR
is_closed() {
  local subnet tables routes
  subnet="$(call ec2 describe-subnets --profile "$1" --region "$2" \
    --filters "Name=vpc-id,Values=$3" "Name=cidr-block,Values=$4" \
    --query 'Subnets[].SubnetId' --output text)" || return 1
  case "$subnet" in
    subnet-*) ;;
    *)
      printf '%s: %s\n' "$4" 'The subnet is not found.' >&2
      return 1
      ;;
  esac
  tables="$(call ec2 describe-route-tables --profile "$1" --region "$2" \
    --filters "Name=association.subnet-id,Values=$subnet" \
    --query 'RouteTables[].RouteTableId' --output text)" || return 1
  # A subnet without an association has the main route table.
  if [ -z "$tables" ]; then
    tables="$(call ec2 describe-route-tables --profile "$1" --region "$2" \
      --filters "Name=vpc-id,Values=$3" Name=association.main,Values=true \
      --query 'RouteTables[].RouteTableId' --output text)" || return 1
  fi
  routes="$(call ec2 describe-route-tables --profile "$1" --region "$2" --route-table-ids "$tables" \
    --query "RouteTables[].Routes[?NatGatewayId || EgressOnlyInternetGatewayId || starts_with(not_null(GatewayId, ''), 'igw-')][].not_null(NatGatewayId, EgressOnlyInternetGatewayId, GatewayId)" \
    --output text)" || return 1
  printf '%s\n' "$tables"
  if [ -n "$routes" ]; then
    printf '%s: %s\n' "$tables" "$routes" >&2
    return 1
  fi
}

if [ "$place" = anywhere ] && [ -z "$VPC_MAIN" ]; then
  VPC_MAIN="$(vpc_of "$PROFILE_X" 'ap-northeast-1' '10.10.16.0/20')" ||
    printf '%s\n' 'Give the id of VPC `main` as `VPC_MAIN`: none, or more than one, has the block 10.10.16.0/20.' >&2
fi

if [ "$place" = anywhere ]; then
  expect_allowed N1 'Endpoint `s3` for `com.amazonaws.ap-northeast-1.s3` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.s3' 'Gateway' ''
  expect_allowed N2 'Endpoint `sagemaker-api` for `com.amazonaws.ap-northeast-1.sagemaker.api` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.sagemaker.api' 'Interface' 'true'
  expect_allowed N3 'Endpoint `sagemaker-runtime` for `com.amazonaws.ap-northeast-1.sagemaker.runtime` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.sagemaker.runtime' 'Interface' 'true'
  expect_allowed N4 'Endpoint `studio` for `aws.sagemaker.ap-northeast-1.studio` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'aws.sagemaker.ap-northeast-1.studio' 'Interface' 'true'
  expect_allowed N5 'Endpoint `sts` for `com.amazonaws.ap-northeast-1.sts` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.sts' 'Interface' 'true'
  expect_allowed N6 'Endpoint `logs` for `com.amazonaws.ap-northeast-1.logs` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.logs' 'Interface' 'true'
  expect_allowed N7 'Endpoint `glue` for `com.amazonaws.ap-northeast-1.glue` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.glue' 'Interface' 'true'
  expect_allowed N8 'Endpoint `athena` for `com.amazonaws.ap-northeast-1.athena` is available' \
    endpoint_is "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" 'com.amazonaws.ap-northeast-1.athena' 'Interface' 'true'
  expect_allowed V8 '`x:subnet/main/private-1` has no way to the internet' \
    is_closed "$PROFILE_X" 'ap-northeast-1' "$VPC_MAIN" '10.10.24.0/24'
  expect_allowed I1 '`PROFILE_X_ANALYST` is role `analyst` of account `x`' \
    is_identity "$PROFILE_X_ANALYST" 'ap-northeast-1' ':assumed-role/analyst/'
  expect_allowed I3 '`PROFILE_X_USR111` is user `usr111` of account `x`' \
    is_identity "$PROFILE_X_USR111" 'ap-northeast-1' ':user/usr111/'
  expect_allowed V1 'x:role/analyst can read x:table/db-xxxx/table2025 through Athena with the console in x:workgroup/analysis' \
    query "$PROFILE_X_ANALYST" 'ap-northeast-1' 'analysis' 'SELECT * FROM "db-xxxx"."table2025" limit 10'
  expect_allowed V2 'x:role/analyst can read x:table/db-xxxx/cross_table2025 through Athena with the console in x:workgroup/analysis' \
    query "$PROFILE_X_ANALYST" 'ap-northeast-1' 'analysis' 'SELECT * FROM "db-xxxx"."cross_table2025" limit 10'
  expect_denied V10 'x:role/analyst cannot open x:studio/lab' \
    open_studio "$PROFILE_X_ANALYST" 'ap-northeast-1' "$PROFILE_X" "$DOMAIN_LAB" 'lab' 'analyst'
  expect_denied V13 'x:role/analyst cannot write s3://s3bucket-yyyy/' \
    write_object "$PROFILE_X_ANALYST" 'ap-northeast-1' 's3bucket-yyyy' '_cloister-verification'
  expect_denied V14 'x:user/usr111 cannot read s3://s3bucket-yyyy/' \
    read_object "$PROFILE_X_USR111" 'ap-northeast-1' 's3bucket-yyyy' '01_test/parquet/2025/02/20250201.parquet'
  expect_denied V15 'x:user/usr111 cannot write s3://s3bucket-yyyy/' \
    write_object "$PROFILE_X_USR111" 'ap-northeast-1' 's3bucket-yyyy' '_cloister-verification'
else
  elsewhere=$((elsewhere + 17))
fi

if [ "$place" = x:subnet/main/private-2 ]; then
  expect_allowed I2 '`PROFILE_X_ANALYST` is role `analyst` of account `x`' \
    is_identity "$PROFILE_X_ANALYST" 'ap-northeast-1' ':assumed-role/analyst/'
  expect_allowed V9 'x:role/analyst can open x:studio/lab at x:subnet/main/private-2' \
    open_studio "$PROFILE_X_ANALYST" 'ap-northeast-1' "$PROFILE_X" "$DOMAIN_LAB" 'lab' 'analyst'
else
  elsewhere=$((elsewhere + 2))
fi

printf '\n%s: %s  %s: %s  %s: %s\n' 'ok' "$passed" 'FAIL' "$failed" 'elsewhere' "$elsewhere"
[ "$failed" -eq 0 ]
