/** English to Japanese. */
export const network = {
  "`{{subnet}}` is expected to be closed": "`{{subnet}}` は閉じていることが期待されています",
  "Studio domain `{{studio}}` is `VpcOnly`, and in `{{subnet}}`":
    "Studio ドメイン `{{studio}}` は `VpcOnly` で、`{{subnet}}` にあります",
  "Subnet {{subnets}} is meant to be closed, and route `{{destination}}` of its route table `{{table}}` leads to the internet through NAT gateway `{{nat}}`.":
    "サブネット {{subnets}} は閉じているはずですが、そのルートテーブル `{{table}}` のルート `{{destination}}` が NAT ゲートウェイ `{{nat}}` を通ってインターネットに出ます。",
  "Subnets {{subnets}} are meant to be closed, and route `{{destination}}` of their route table `{{table}}` leads to the internet through NAT gateway `{{nat}}`.":
    "サブネット {{subnets}} は閉じているはずですが、それらのルートテーブル `{{table}}` のルート `{{destination}}` が NAT ゲートウェイ `{{nat}}` を通ってインターネットに出ます。",
  "Give what is closed a route table without this route, and an endpoint for each service that it calls. Where the way out is wanted, say why in `silence`.":
    "閉じるものにはこのルートのないルートテーブルと、呼び出すサービスごとのエンドポイントを用意してください。外に出ることが意図したものであれば、その理由を `silence` に書いてください。",
  "Security group `{{group}}`": "セキュリティグループ `{{group}}` ",
  "rules in one direction": "片方向のルール",
  "Endpoint `{{endpoint}}`": "エンドポイント `{{endpoint}}` ",
  "security groups": "セキュリティグループ",
  VPCs: "VPC",
  "Elastic IPs": "Elastic IP",
  "gateway endpoints": "ゲートウェイエンドポイント",
  "Account `{{account}}` in `{{region}}`": "アカウント `{{account}}` の `{{region}}` ",
  "VPC `{{vpc}}`": "VPC `{{vpc}}` ",
  subnets: "サブネット",
  "IPv4 blocks": "IPv4 の CIDR ブロック",
  "route tables": "ルートテーブル",
  "interface endpoints": "インターフェイスエンドポイント",
  "Zone `{{zone}}`": "ゾーン `{{zone}}` ",
  "NAT gateways": "NAT ゲートウェイ",
  "Route table `{{table}}`": "ルートテーブル `{{table}}` ",
  "routes of IPv4": "IPv4 のルート",
  "Studio domain `{{studio}}` uses the default security group of VPC `{{vpc}}`: its apps may call everything, and whatever else is in the group reaches them on every port.":
    "Studio ドメイン `{{studio}}` は VPC `{{vpc}}` のデフォルトセキュリティグループを使っています。アプリはどこへでも通信でき、同じグループの他のものはすべてのポートでアプリに届きます。",
  "Name a group of its own under `securityGroups`, with the rules that Studio needs: TCP 8192-65535 and 2049 among its members, and 443 to what it calls.":
    "専用のセキュリティグループを `securityGroups` に指定し、Studio に必要なルールを付けてください。メンバー間の TCP 8192-65535 と 2049、および呼び出し先への 443 です。",
  "Interface endpoint {{endpoints}} uses the default security group of VPC `{{vpc}}`, which lets in only its own members: clients with any other group do not reach it.":
    "インターフェイスエンドポイント {{endpoints}} は VPC `{{vpc}}` のデフォルトセキュリティグループを使っています。このグループは自身のメンバーしか受け入れないため、他のグループのクライアントは届きません。",
  "Interface endpoints {{endpoints}} use the default security group of VPC `{{vpc}}`, which lets in only its own members: clients with any other group do not reach them.":
    "インターフェイスエンドポイント {{endpoints}} はいずれも VPC `{{vpc}}` のデフォルトセキュリティグループを使っています。このグループは自身のメンバーしか受け入れないため、他のグループのクライアントは届きません。",
  "this endpoint too": "こちらのエンドポイントも同じです",
  "Add a security group for endpoints, with TCP 443 from each group or subnet of clients, and name it under `securityGroups`.":
    "エンドポイント用のセキュリティグループを追加し、クライアントの各グループまたはサブネットからの TCP 443 を許可して、`securityGroups` に指定してください。",
  "VPC `{{vpc}}` has `{{field}}: false`, and AWS makes no endpoint with private DNS in it.":
    "VPC `{{vpc}}` は `{{field}}: false` で、プライベート DNS のエンドポイントを AWS はこの VPC に作りません。",
  "`{{endpoint}}` has private DNS": "`{{endpoint}}` はプライベート DNS が有効です",
  "Remove the line: `true` is the default.": "この行を削除してください。既定値は `true` です。",
  "VPC `{{vpc}}` has the block `{{block}}`, and `{{range}}` is the network of containers on SageMaker's instances: they do not reach what has such an address.":
    "VPC `{{vpc}}` の CIDR ブロックは `{{block}}` ですが、`{{range}}` は SageMaker のインスタンス上のコンテナのネットワークです。コンテナからは、このアドレスを持つものに届きません。",
  "Choose another block, for example one of `10.0.0.0/8`.":
    "別の CIDR ブロック、たとえば `10.0.0.0/8` の中のものを選んでください。",
  "Route `{{destination}}` of `{{table}}` to `{{target}}` is not one to write: a gateway endpoint adds the route of its service itself.":
    "`{{table}}` の `{{target}}` へのルート `{{destination}}` は書くものではありません。サービスへのルートはゲートウェイエンドポイントが自動で追加します。",
  "Remove it, and list `{{table}}` in `routeTables` of the gateway endpoint.":
    "削除して、ゲートウェイエンドポイントの `routeTables` に `{{table}}` を追加してください。",
  Subnet: "サブネット",
  "Route table": "ルートテーブル",
  "Security group": "セキュリティグループ",
  "{{what}} `{{name}}` exists already, but VPC `{{vpc}}`, which it is part of, is new.":
    "{{what}} `{{name}}` は既存のものですが、それが属する VPC `{{vpc}}` は新規です。",
  "the VPC": "この VPC",
  "Write `existing: { vpcId: … }` for VPC `{{vpc}}`, or make `{{name}}` a new one.":
    "VPC `{{vpc}}` に `existing: { vpcId: … }` を書くか、`{{name}}` を新規にしてください。",
  "`{{block}}` has host bits set; AWS stores it as `{{canonical}}`.":
    "`{{block}}` にはホスト部のビットが立っています。AWS は `{{canonical}}` として保存します。",
  "Write `{{canonical}}`.": "`{{canonical}}` と書いてください。",
  "VPC `{{vpc}}` has the IPv6 block `{{block}}` where AWS expects an IPv4 block.":
    "VPC `{{vpc}}` の CIDR ブロック `{{block}}` は IPv6 ですが、AWS はここに IPv4 の CIDR ブロックを求めます。",
  "Write an IPv4 block, for example `10.0.0.0/16`.":
    "IPv4 の CIDR ブロックを書いてください。例: `10.0.0.0/16`。",
  "Subnet `{{name}}` has the IPv6 block `{{cidr}}` where AWS expects an IPv4 block.":
    "サブネット `{{name}}` の CIDR ブロック `{{cidr}}` は IPv6 ですが、AWS はここに IPv4 の CIDR ブロックを求めます。",
  "Write an IPv4 block inside `{{cidr}}`, the block of VPC `{{vpc}}`.":
    "VPC `{{vpc}}` の CIDR ブロック `{{cidr}}` の中の IPv4 の CIDR ブロックを書いてください。",
  "Subnet `{{name}}` is declared isolated, but its route table `{{table}}` leads to NAT gateway `{{nat}}`.":
    "サブネット `{{name}}` は isolated と宣言されていますが、そのルートテーブル `{{table}}` は NAT ゲートウェイ `{{nat}}` に向かいます。",
  "the way out, for `{{destination}}`": "`{{destination}}` への出口です",
  "Remove the route and reach AWS through endpoints, or declare `tier: private`.":
    "このルートを削除してエンドポイント経由で AWS に接続するか、`tier: private` と宣言してください。",
  "Route `{{destination}}` of `{{table}}` is `local`, but `{{destination}}` is not a block of VPC `{{vpc}}`.":
    "`{{table}}` のルート `{{destination}}` は `local` ですが、`{{destination}}` は VPC `{{vpc}}` の CIDR ブロックではありません。",
  "a block of the VPC": "この VPC の CIDR ブロック",
  "Remove it, or write {{routes}}. The local route is there in any case.":
    "削除するか、{{routes}} と書いてください。ローカルルートは書かなくても必ずあります。",
  "NAT gateway `{{nat}}` is in zone `{{zone}}`, and the only way out of {{subnets}}, which is in another: without that zone it has none, and traffic between zones is charged.":
    "NAT ゲートウェイ `{{nat}}` はゾーン `{{zone}}` にありますが、別のゾーンの {{subnets}} の唯一の出口です。このゾーンが止まると出口がなくなり、ゾーン間の通信には料金がかかります。",
  "NAT gateway `{{nat}}` is in zone `{{zone}}`, and the only way out of {{subnets}}, which are in others: without that zone they have none, and traffic between zones is charged.":
    "NAT ゲートウェイ `{{nat}}` はゾーン `{{zone}}` にありますが、他のゾーンの {{subnets}} の唯一の出口です。このゾーンが止まるとどれも出口がなくなり、ゾーン間の通信には料金がかかります。",
  "Add a NAT gateway to each of these zones, with a route table that leads to it. Where one is enough, say why in `silence`.":
    "これらのゾーンごとに NAT ゲートウェイと、そこへ向かうルートテーブルを追加してください。1 つで足りる場合は、その理由を `silence` に書いてください。",
  "Public NAT gateway `{{nat}}` stands in subnet `{{subnet}}`, which has no route to an internet gateway.":
    "パブリック NAT ゲートウェイ `{{nat}}` はサブネット `{{subnet}}` にありますが、このサブネットにはインターネットゲートウェイへのルートがありません。",
  "the subnet is {{tier}}": "このサブネットは {{tier}} です",
  "Put it into a public subnet, or make it `connectivity: private`.":
    "パブリックサブネットに置くか、`connectivity: private` にしてください。",
  "Security group `{{group}}` lets everything in from `{{everyone}}`.":
    "セキュリティグループ `{{group}}` は `{{everyone}}` からのすべての通信を受け入れます。",
  "Security group `{{group}}` lets every {{protocol}} port in from `{{everyone}}`.":
    "セキュリティグループ `{{group}}` は `{{everyone}}` から {{protocol}} のすべてのポートへの通信を受け入れます。",
  "Name the ports that are needed, and the group, subnet or block that calls them.":
    "必要なポートと、呼び出し元のセキュリティグループ、サブネットまたは CIDR ブロックを指定してください。",
  "{{place}} has {{count}} {{things}}, and AWS allows {{most}} at most, even on request.":
    "{{place}}には{{things}}が {{count}} 個ありますが、AWS が認めるのは申請しても最大 {{most}} 個です。",
  "Make fewer, or divide them.": "減らすか、分けてください。",
  "{{place}} has {{count}} {{things}}, and the quota is {{limit}}.":
    "{{place}}には{{things}}が {{count}} 個ありますが、クォータは {{limit}} 個です。",
  "Ask AWS to raise it before this is deployed, and state what it is then under `facts.quotas`; or make fewer.":
    "デプロイの前に引き上げを AWS に申請し、引き上げ後の値を `facts.quotas` に書いてください。または数を減らしてください。",
  "NAT gateway `{{nat}}`": "NAT ゲートウェイ `{{nat}}` ",
  "{{what}} of VPC `{{own}}` uses `{{part}}`, which is part of VPC `{{other}}`.":
    "VPC `{{own}}` の{{what}}は、VPC `{{other}}` の `{{part}}` を使っています。",
  "{{what}} of VPC `{{own}}` uses `{{part}}`, which is part of VPC `{{other}}` of account `{{account}}`.":
    "VPC `{{own}}` の{{what}}は、アカウント `{{account}}` の VPC `{{other}}` の `{{part}}` を使っています。",
  "Name something of VPC `{{own}}` itself.": "VPC `{{own}}` 自身のものを指定してください。",
  "NAT gateway `{{name}}` is private, and a private NAT gateway has no Elastic IP.":
    "NAT ゲートウェイ `{{name}}` はプライベートで、プライベート NAT ゲートウェイは Elastic IP を持ちません。",
  "it is private": "プライベートです",
  "Leave `elasticIp` out, or make it `connectivity: public`.":
    "`elasticIp` を書かないか、`connectivity: public` にしてください。",
  "Subnet `{{name}}` is declared {{tier}}, but its route table `{{table}}` leads to the internet gateway.":
    "サブネット `{{name}}` は {{tier}} と宣言されていますが、そのルートテーブル `{{table}}` はインターネットゲートウェイに向かいます。",
  "the route to the internet gateway": "インターネットゲートウェイへのルート",
  "List `{{name}}` in another route table, or declare `tier: public`.":
    "`{{name}}` を別のルートテーブルに入れるか、`tier: public` と宣言してください。",
  "VPC `{{vpc}}` has the block `{{block}}` of public addresses: whoever has them on the internet cannot be reached from it.":
    "VPC `{{vpc}}` の CIDR ブロック `{{block}}` はパブリックなアドレスです。インターネット上でこのアドレスを持つ相手には、この VPC から届きません。",
  "Choose from `10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16` or `100.64.0.0/10`.":
    "`10.0.0.0/8`、`172.16.0.0/12`、`192.168.0.0/16`、`100.64.0.0/10` のいずれかから選んでください。",
  "Subnet `{{name}}` is declared public, but no route table lists it: it uses the VPC's main route table, which has no route to an internet gateway.":
    "サブネット `{{name}}` は public と宣言されていますが、どのルートテーブルにも入っていません。VPC のメインルートテーブルが使われ、そこにはインターネットゲートウェイへのルートがありません。",
  "List `{{name}}` in a route table with the route `0.0.0.0/0: internet-gateway`.":
    "ルート `0.0.0.0/0: internet-gateway` を持つルートテーブルに `{{name}}` を入れてください。",
  "Subnet `{{name}}` is declared public, but its route table `{{table}}` has no route to an internet gateway.":
    "サブネット `{{name}}` は public と宣言されていますが、そのルートテーブル `{{table}}` にはインターネットゲートウェイへのルートがありません。",
  "its route table": "そのルートテーブル",
  "Add the route `0.0.0.0/0: internet-gateway` to `{{table}}`, or declare another `tier`.":
    "`{{table}}` にルート `0.0.0.0/0: internet-gateway` を追加するか、別の `tier` を宣言してください。",
  "link-local addresses": "リンクローカルアドレス",
  "loopback addresses": "ループバックアドレス",
  'addresses of "this" network': "「このネットワーク」のアドレス",
  multicast: "マルチキャスト",
  "no use yet": "将来の用途",
  "VPC `{{vpc}}` has the block `{{block}}`, which lies in `{{range}}`, reserved for {{use}}.":
    "VPC `{{vpc}}` の CIDR ブロック `{{block}}` は、{{use}}のために予約された `{{range}}` にあります。",
  "Route `{{destination}}` of `{{table}}` leads to `{{range}}`, which AWS keeps for services such as its DNS server.":
    "`{{table}}` のルート `{{destination}}` は `{{range}}` に向かいますが、AWS はこれを DNS サーバーなどのサービスに使います。",
  "Remove it: these addresses are reached without a route.":
    "削除してください。これらのアドレスにはルートがなくても届きます。",
  "Route `{{destination}}` of `{{table}}` leads addresses of VPC `{{vpc}}` itself to the internet gateway.":
    "`{{table}}` のルート `{{destination}}` は、VPC `{{vpc}}` 自身のアドレスへの通信をインターネットゲートウェイに向けます。",
  "Route `{{destination}}` of `{{table}}` leads addresses of VPC `{{vpc}}` itself to `{{target}}`.":
    "`{{table}}` のルート `{{destination}}` は、VPC `{{vpc}}` 自身のアドレスへの通信を `{{target}}` に向けます。",
  "the block of the VPC": "この VPC の CIDR ブロックです",
  "Remove it. Inside the VPC, AWS accepts only routes for exactly one subnet, and not to an internet gateway.":
    "削除してください。VPC の内側について AWS が受け付けるのは、ちょうど 1 つのサブネットへのルートだけで、インターネットゲートウェイへは向けられません。",
  "Route `{{destination}}` of `{{table}}` has the destination of the local route, which every table of VPC `{{vpc}}` has already.":
    "`{{table}}` のルート `{{destination}}` の送信先は、VPC `{{vpc}}` のすべてのルートテーブルに既にあるローカルルートと同じです。",
  "Remove it: traffic inside the VPC stays local.":
    "削除してください。VPC 内の通信は VPC の中にとどまります。",
  "Route table `{{table}}` has two routes for `{{canonical}}`.":
    "ルートテーブル `{{table}}` には `{{canonical}}` へのルートが 2 つあります。",
  "the first one": "最初のもの",
  "AWS does not add the block `{{block}}` to VPC `{{vpc}}`: it overlaps `{{other}}`.":
    "AWS は CIDR ブロック `{{block}}` を VPC `{{vpc}}` に追加しません。`{{other}}` と重なるためです。",
  "AWS does not add the block `{{block}}` to VPC `{{vpc}}`: {{why}}.":
    "AWS は CIDR ブロック `{{block}}` を VPC `{{vpc}}` に追加しません。{{why}}。",
  "the VPC has `{{block}}`": "この VPC には `{{block}}` があります",
  "Choose a free block of the same private range as the first one, or of `100.64.0.0/10`.":
    "最初の CIDR ブロックと同じプライベートアドレスの範囲、または `100.64.0.0/10` から、空いている CIDR ブロックを選んでください。",
  "`{{range}}` is used by AWS itself": "`{{range}}` は AWS 自身が使います",
  "to `{{first}}`, no block of `{{range}}` can be added":
    "`{{first}}` には `{{range}}` の CIDR ブロックを追加できません",
  "to a block of `{{primary}}`, no block of `{{range}}` can be added":
    "`{{primary}}` の CIDR ブロックには `{{range}}` の CIDR ブロックを追加できません",
  "Subnet `{{subnet}}` is in route tables `{{first}}` and `{{again}}`; AWS allows one.":
    "サブネット `{{subnet}}` はルートテーブル `{{first}}` と `{{again}}` の両方に入っていますが、AWS が認めるのは 1 つです。",
  "List it in one of them, and put all its routes there.":
    "どちらか 1 つに入れて、ルートをすべてそこに書いてください。",
  "Subnet `{{name}}` (`{{cidr}}`) is not inside any block of VPC `{{vpc}}`.":
    "サブネット `{{name}}` (`{{cidr}}`) は VPC `{{vpc}}` のどの CIDR ブロックにも収まっていません。",
  "Move the subnet into the VPC's range, or add a block to `secondaryCidrs`.":
    "サブネットを VPC の範囲の中に移すか、`secondaryCidrs` に CIDR ブロックを追加してください。",
  "Subnet `{{name}}` has the block `{{cidr}}`, and AWS accepts only {{sizes}}.":
    "サブネット `{{name}}` の CIDR ブロックは `{{cidr}}` ですが、AWS が受け付けるのは {{sizes}} だけです。",
  "Choose a prefix from {{sizes}}.": "プレフィックスを {{sizes}} から選んでください。",
  "Subnet `{{subnet}}` is in no route table: it uses the main one of VPC `{{vpc}}`, which has only the local route, and which others may change.":
    "サブネット `{{subnet}}` はどのルートテーブルにも入っていません。VPC `{{vpc}}` のメインルートテーブルが使われますが、そこにはローカルルートしかなく、他から変更されることもあります。",
  "List it in a route table. One without `routes` is enough for a subnet that is isolated.":
    "ルートテーブルに入れてください。isolated なサブネットには、`routes` のないルートテーブルで十分です。",
  "Subnet `{{second}}` (`{{secondBlock}}`) overlaps subnet `{{first}}` (`{{firstBlock}}`) of VPC `{{vpc}}`.":
    "サブネット `{{second}}` (`{{secondBlock}}`) は VPC `{{vpc}}` のサブネット `{{first}}` (`{{firstBlock}}`) と重なっています。",
  "`{{first}}` has these addresses too": "`{{first}}` にもこれらのアドレスがあります",
  "Renumber one of them.": "どちらかのアドレスを変更してください。",
  "Subnet `{{subnet}}` (`{{cidr}}`) has {{usable}} addresses, and {{needed}} are needed for what is made in it.":
    "サブネット `{{subnet}}` (`{{cidr}}`) で使えるアドレスは {{usable}} 個ですが、そこに作られるものに {{needed}} 個が必要です。",
  "`{{name}}` gets none": "`{{name}}` に割り当てるアドレスがありません",
  "Make the subnet larger, or put some of it into another subnet.":
    "サブネットを大きくするか、一部を別のサブネットに移してください。",
  "VPC `{{vpc}}` has the block `{{block}}`, and AWS accepts only {{sizes}}.":
    "VPC `{{vpc}}` の CIDR ブロックは `{{block}}` ですが、AWS が受け付けるのは {{sizes}} だけです。",
  "Subnets `{{first}}` and `{{second}}` are for WorkSpaces, and both in `{{zone}}`; a directory needs two zones.":
    "サブネット `{{first}}` と `{{second}}` は WorkSpaces 用で、どちらも `{{zone}}` にあります。ディレクトリには 2 つのゾーンが必要です。",
  "the other one": "もう一方",
  "Move one of them to another zone, or leave its `zone` out and have one chosen.":
    "どちらかを別のゾーンに移すか、`zone` を書かずに自動で選ばせてください。",
  "Subnet `{{name}}` is for WorkSpaces, which `{{region}}` does not offer in `{{zone}}`.":
    "サブネット `{{name}}` は WorkSpaces 用ですが、`{{region}}` の `{{zone}}` では WorkSpaces は提供されていません。",
  "what it is for": "その用途",
  "Choose from {{zones}}, or leave `zone` out and have one chosen.":
    "{{zones}} から選ぶか、`zone` を書かずに自動で選ばせてください。",
  "Subnet `{{name}}` is in `{{zone}}`, which is not an Availability Zone of `{{region}}`.":
    "サブネット `{{name}}` は `{{zone}}` にありますが、これは `{{region}}` のアベイラビリティーゾーンではありません。",
  "Write the id of an Availability Zone of `{{region}}`.":
    "`{{region}}` のアベイラビリティーゾーンの ID を書いてください。",
  "Write one of {{ids}}, or leave `zone` out and have one chosen.":
    "{{ids}} のいずれかを書くか、`zone` を書かずに自動で選ばせてください。",
  "WorkSpaces are offered in some zones only": "WorkSpaces は一部のゾーンでのみ提供されています",
  "in `{{other}}` it may be another zone": "`{{other}}` では別のゾーンかもしれません",
  "Subnet `{{name}}` is pinned by the zone name `{{zone}}`; which zone that is differs from account to account.":
    "サブネット `{{name}}` はゾーン名 `{{zone}}` で固定されていますが、それがどのゾーンかはアカウントごとに異なります。",
  "Write the zone's id instead of its name.": "ゾーンの名前ではなく ID を書いてください。",
  "Write the zone's id: one of {{ids}}.": "ゾーンの ID を書いてください。{{ids}} のいずれかです。",
  "{{count}} more": "他 {{count}} 個",
  "VPC `{{vpc}}` uses addresses of {{ranges}}, where WorkSpaces of `{{region}}` have their management interfaces: its directory may be refused, and its WorkSpaces unreachable.":
    "VPC `{{vpc}}` は {{ranges}} のアドレスを使っていますが、`{{region}}` の WorkSpaces の管理インターフェイスもここにあります。ディレクトリの登録が拒否されたり、WorkSpaces に届かなくなったりすることがあります。",
  "Choose other blocks, or put WorkSpaces into another VPC.":
    "別の CIDR ブロックを選ぶか、WorkSpaces を別の VPC に置いてください。",
  "Subnet `{{subnet}}` is for WorkSpaces and has no way to the internet, which they need to be activated and updated.":
    "サブネット `{{subnet}}` は WorkSpaces 用ですが、インターネットへの経路がありません。WorkSpaces はライセンス認証と更新に経路を必要とします。",
  "Lead it to a NAT gateway. Where updates and activation have another way, say so in `silence`.":
    "NAT ゲートウェイへのルートを用意してください。更新とライセンス認証に別の経路がある場合は、`silence` にその旨を書いてください。",
} as const;
