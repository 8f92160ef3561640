/** What a back end cannot say of a topology. English to Japanese. */
export const backends = {
  "A CDK app uploads a folder of files, and cannot upload `{{key}}`: its key is not the path of a file.":
    "CDK アプリはフォルダー内のファイルをアップロードするため、`{{key}}` はアップロードできません。キーがファイルのパスになっていません。",
  "A CDK app uploads a folder of files, and cannot upload `{{key}}`: another object's key is a folder of its path.":
    "CDK アプリはフォルダー内のファイルをアップロードするため、`{{key}}` はアップロードできません。別のオブジェクトのキーが、そのパスの途中のフォルダーになっています。",
  "Rename the object, or leave `source` out and upload it by other means.":
    "オブジェクトの名前を変えるか、`source` を省いて別の方法でアップロードしてください。",
  "A CDK app uploads `{{key}}` without its tags.":
    "CDK アプリは `{{key}}` をタグなしでアップロードします。",
  "Leave `source` out and upload the object with its tags by other means.":
    "`source` を省き、別の方法でタグを付けてオブジェクトをアップロードしてください。",
  "Pulumi's AWS provider cannot upload `{{key}}`: it would write `{{kept}}` instead.":
    "Pulumi の AWS プロバイダーは `{{key}}` をアップロードできません。代わりに `{{kept}}` に書き込みます。",
  "A Pulumi program cannot write a tag called `{{name}}`.":
    "Pulumi プログラムでは `{{name}}` という名前のタグを書けません。",
  "A Pulumi program cannot write a parameter called `{{name}}`.":
    "Pulumi プログラムでは `{{name}}` という名前のパラメーターを書けません。",
  "Rename the tag.": "タグの名前を変えてください。",
  "Rename the parameter.": "パラメーターの名前を変えてください。",

  // Local files that objects are uploaded from
  "The local file `{{source}}` cannot be uploaded.":
    "ローカルファイル `{{source}}` をアップロードできません。",
  "The path holds a NUL character.": "パスに NUL 文字が含まれています。",
  "There is no such file.": "そのファイルは存在しません。",
  "It is not a file.": "ファイルではありません。",
  "It cannot be read: {{reason}}.": "読み取れません: {{reason}}。",
  "It is looked for at `{{path}}`: a relative path starts at the topology's own file.":
    "探した場所は `{{path}}` です。相対パスの起点は、それを書いたトポロジーのファイルです。",
  "`{{source}}` means two files, as it is written in two directories.":
    "`{{source}}` が 2 つのディレクトリに書かれているため、2 つのファイルを指しています。",
  "the other file": "もう一方のファイル",
  "Move one of the files, so that the two paths differ.":
    "どちらかのファイルを移動し、2 つのパスが異なるようにしてください。",

  // What the operating system says
  "permission is denied": "アクセスが拒否されました",
  "it is in use": "使用中です",
  "the disk quota is used up": "ディスククォータを使い切っています",
  "something is there already": "すでに何かが存在します",
  "the disk reports an error": "ディスクがエラーを報告しています",
  "it is a directory": "ディレクトリです",
  "its symbolic links lead in a circle": "シンボリックリンクが循環しています",
  "too many files are open": "開いているファイルが多すぎます",
  "the path is too long": "パスが長すぎます",
  "it does not exist": "存在しません",
  "no space is left on the disk": "ディスクの空き容量がありません",
  "a part of its path is not a directory": "パスの途中にディレクトリでないものがあります",
  "the directory is not empty": "ディレクトリが空ではありません",
  "the operation is not permitted": "その操作は許可されていません",
  "the file system is read-only": "ファイルシステムが読み取り専用です",
  "{{reason}} ({{code}})": "{{reason}} ({{code}})",
  "the system says {{code}}": "システムのエラー: {{code}}",
} as const;
