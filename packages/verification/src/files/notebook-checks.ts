import { say } from "@cloister/texts";
import type { Action, Check } from "../checks/check.ts";
import { indented, pythonList, pythonText } from "./python.ts";
import type { Words } from "./words.ts";

/** The code of one check: its body inside of `with check(…):`, which records what came of it. */
export function checkCode(check: Check, words: Words): readonly string[] {
  const { id, wants, proven, reason, isStoppedByNetwork } = check;
  const wanted = wants === "allowed" ? "allowed" : isStoppedByNetwork ? "unreachable" : "denied";
  const more = [
    ...(wanted === "allowed" ? [] : [`wants=${pythonText(wanted)}`]),
    ...(proven === "denied" ? [`foreseen=${pythonText(words(reason))}`] : []),
  ];
  return [
    `with check(${[pythonText(id), ...more].join(", ")}):`,
    ...indented(bodyOf(check, words)),
  ];
}

function bodyOf({ action, wants }: Check, words: Words): readonly string[] {
  switch (action.does) {
    case "query":
      return queryBody(action, words);
    case "query-nothing": {
      const output = action.output === undefined ? "" : `, output=${pythonText(action.output)}`;
      return [
        `rows = run_query("SELECT 1", workgroup=${pythonText(action.workgroup)}, region=${pythonText(action.region)}${output})`,
        "print(rows)",
      ];
    }
    case "read":
      return readBody(action);
    case "write":
      return writeBody(action, wants, words);
    case "open":
      return [
        `# ${words(say("The domain that the notebook runs in."))}`,
        'with open("/opt/ml/metadata/resource-metadata.json") as file:',
        '    domain = json.load(file)["DomainId"]',
        `client = boto3.client("sagemaker", region_name=${pythonText(action.region)}, config=quick)`,
        "client.create_presigned_domain_url(",
        `    DomainId=domain, UserProfileName=${pythonText(action.profile)}`,
        ")",
      ];
    case "reach-internet":
      return ['socket.create_connection(("pypi.org", 443), timeout=5).close()'];
  }
}

function writeBody(
  { bucket, key, region }: Extract<Action, { does: "write" }>,
  wants: Check["wants"],
  words: Words,
): readonly string[] {
  const said =
    wants === "allowed"
      ? []
      : [`    print(${pythonText(words(say("It was written, and is deleted again.")))})`];
  return [
    `client = boto3.client("s3", region_name=${pythonText(region)}, config=quick)`,
    `place = {"Bucket": ${pythonText(bucket)}, "Key": ${pythonText(key)}}`,
    "try:",
    `    # ${words(say("Never over an object that is there."))}`,
    '    client.put_object(**place, IfNoneMatch="*")',
    "except client.exceptions.ClientError as error:",
    '    if error.response["Error"]["Code"] != "PreconditionFailed":',
    "        raise",
    "else:",
    ...said,
    "    client.delete_object(**place)",
  ];
}

function queryBody(
  {
    sql,
    database,
    workgroup,
    region,
    ctas,
    client,
    output,
    usesFallbackBucket,
    columns,
    limit,
  }: Extract<Action, { does: "query" }>,
  words: Words,
): readonly string[] {
  const noRows = pythonText(words(say("No rows: is there an object below the table's location?")));
  if (client !== "awswrangler") {
    const location = output === undefined ? "" : `, output=${pythonText(output)}`;
    return [
      "rows = run_query(",
      `    ${pythonText(sql)},`,
      `    workgroup=${pythonText(workgroup)}, region=${pythonText(region)}${location},`,
      ")",
      `assert rows[0] == ${pythonList(columns)}, rows[0]`,
      `assert 1 < len(rows) <= ${limit + 1}, ${noRows}`,
      "display(pd.DataFrame(rows[1:], columns=rows[0]))",
    ];
  }
  const results =
    output !== undefined
      ? [`    s3_output=${pythonText(output)},`]
      : usesFallbackBucket
        ? [
            `    # ${words(say("Nobody says where results go: awswrangler makes a bucket of its own, or uses it."))}`,
            "    s3_output=wr.athena.create_athena_bucket(),",
          ]
        : [];
  return [
    "frame = wr.athena.read_sql_query(",
    `    ${pythonText(sql)},`,
    `    database=${pythonText(database)},`,
    `    workgroup=${pythonText(workgroup)},`,
    `    ctas_approach=${ctas ? "True" : "False"},`,
    ...results,
    ")",
    `assert [name.lower() for name in frame.columns] == ${pythonList(columns)}, list(frame.columns)`,
    `assert 0 < len(frame) <= ${limit}, ${noRows}`,
    "display(frame)",
  ];
}

function readBody({
  bucket,
  key,
  isPrefix,
  content,
  region,
}: Extract<Action, { does: "read" }>): readonly string[] {
  const client = `client = boto3.client("s3", region_name=${pythonText(region)}, config=quick)`;
  if (isPrefix) {
    return [
      client,
      `bucket, prefix = ${pythonText(bucket)}, ${pythonText(key)}`,
      "found = client.list_objects_v2(Bucket=bucket, Prefix=prefix, MaxKeys=1)",
      'key = found["Contents"][0]["Key"]',
      'print(client.get_object(Bucket=bucket, Key=key)["ContentLength"], key)',
    ];
  }
  if (content === undefined) {
    return [
      client,
      `found = client.get_object(Bucket=${pythonText(bucket)}, Key=${pythonText(key)})`,
      'print(found["ContentLength"])',
    ];
  }
  const uri = pythonText(`s3://${bucket}/${key}`);
  const names = pythonList(content.columns);
  const check = `assert [name.lower() for name in frame.columns] == ${names}, list(frame.columns)`;
  switch (content.format) {
    case "parquet":
      return [`frame = pd.read_parquet(${uri})`, check, "display(frame.head())"];
    case "csv":
      return [`frame = pd.read_csv(${uri}, header=None, names=${names})`, "display(frame.head())"];
    case "json":
      return [`frame = pd.read_json(${uri}, lines=True)`, check, "display(frame.head())"];
  }
}
