/** Why the network lets a call pass or not. English to Japanese. */
export const proofNetwork = {
  // The ends of a connection, within a sentence
  "the client": "クライアント",
  "the client in subnet `{{subnet}}`": "サブネット `{{subnet}}` のクライアント",
  "the public addresses of `{{service}}`": "`{{service}}` のパブリックアドレス",
  "endpoint `{{endpoint}}`": "エンドポイント `{{endpoint}}`",
  "security group {{group}}": "セキュリティグループ {{group}}",
  "security groups {{groups}}": "セキュリティグループ {{groups}}",
  "prefix list `{{list}}`": "プレフィックスリスト `{{list}}`",
  "apps of the same domain": "同じドメインのアプリ",
  "members of security group {{group}}": "セキュリティグループ {{group}} のメンバー",
  "members of security groups {{groups}}": "セキュリティグループ {{groups}} のメンバー",
  "NAT gateway `{{gateway}}`": "NAT ゲートウェイ `{{gateway}}`",
  "internet gateway `{{gateway}}`": "インターネットゲートウェイ `{{gateway}}`",

  // What is not known
  "Subnet `{{subnet}}` is not known.": "サブネット `{{subnet}}` は不明です。",
  "VPC `{{vpc}}` is not known.": "VPC `{{vpc}}` は不明です。",

  // Names
  "Endpoint `{{endpoint}}` has `privateDns: false`, so the name of `{{service}}` does not lead to it.":
    "エンドポイント `{{endpoint}}` は `privateDns: false` のため、`{{service}}` の名前はこのエンドポイントに解決されません。",
  "VPC `{{vpc}}` has {{off}} off, so the private DNS of endpoint `{{endpoint}}` does not work.":
    "VPC `{{vpc}}` で {{off}} が無効なため、エンドポイント `{{endpoint}}` のプライベート DNS は機能しません。",
  "Endpoints `{{endpoint}}` and `{{other}}` both have private DNS for `{{service}}`, which AWS refuses.":
    "エンドポイント `{{endpoint}}` と `{{other}}` の両方が `{{service}}` のプライベート DNS を有効にしています。これは AWS に拒否されます。",
  "Endpoint `{{endpoint}}` has private DNS for `{{service}}` in a VPC without a gateway endpoint for it, which AWS refuses unless private DNS is for all resolvers; whether it answers is not known.":
    "エンドポイント `{{endpoint}}` は `{{service}}` のプライベート DNS を有効にしていますが、VPC に同じサービスのゲートウェイエンドポイントがありません。プライベート DNS がすべてのリゾルバーを対象としない限り AWS に拒否されるため、応答するかどうかは不明です。",
  "Endpoint `{{endpoint}}` has private DNS for `{{service}}`, which has gateway endpoints too; whether it answers inside the VPC is not known.":
    "エンドポイント `{{endpoint}}` はゲートウェイエンドポイントもある `{{service}}` のプライベート DNS を有効にしています。VPC の中で応答するかどうかは不明です。",
  "Endpoint `{{endpoint}}` answers for `{{service}}` outside the VPC only, as AWS does where there is a gateway endpoint too.":
    "エンドポイント `{{endpoint}}` は VPC の外からの `{{service}}` にだけ応答します。ゲートウェイエンドポイントもある場合の AWS の動作です。",
  "Endpoint `{{endpoint}}` serves `{{service}}` of `{{own}}` only, not of `{{region}}`.":
    "エンドポイント `{{endpoint}}` の対象は `{{own}}` の `{{service}}` だけで、`{{region}}` のものは含まれません。",
  "Private DNS of endpoint `{{endpoint}}` answers for `{{service}}` in VPC `{{vpc}}`.":
    "VPC `{{vpc}}` では、エンドポイント `{{endpoint}}` のプライベート DNS が `{{service}}` に応答します。",
  "Endpoint `{{endpoint}}` is in no subnet, so it has no network interface.":
    "エンドポイント `{{endpoint}}` はどのサブネットにもないため、ネットワークインターフェイスがありません。",
  "VPC `{{vpc}}` has `dnsSupport` off, so how the client finds the addresses of `{{service}}` is not known.":
    "VPC `{{vpc}}` で `dnsSupport` が無効なため、クライアントが `{{service}}` のアドレスをどう知るかは不明です。",
  "In VPC `{{vpc}}`, the name of `{{service}}` in `{{region}}` leads to public addresses.":
    "VPC `{{vpc}}` では、`{{region}}` の `{{service}}` の名前はパブリックアドレスに解決されます。",
  "VPC `{{vpc}}` has public addresses for its own, `{{block}}`, and whether those of `{{service}}` are among them is not known.":
    "VPC `{{vpc}}` は自身のアドレスとしてパブリックアドレス `{{block}}` を持ちます。`{{service}}` のアドレスがその中にあるかどうかは不明です。",
  "VPC `{{vpc}}` has no endpoint for `{{service}}` in `{{region}}`.":
    "VPC `{{vpc}}` には `{{region}}` の `{{service}}` のエンドポイントがありません。",
  "VPC `{{vpc}}` exists already; that it has no endpoint for `{{service}}` beside those of the topology is assumed.":
    "VPC `{{vpc}}` は既存です。トポロジーにあるもの以外に `{{service}}` のエンドポイントはないと仮定します。",
  "VPC `{{vpc}}` exists already, and whether it has an endpoint for `{{service}}` beside those of the topology is not known.":
    "VPC `{{vpc}}` は既存です。トポロジーにあるもの以外に `{{service}}` のエンドポイントがあるかどうかは不明です。",

  // Route tables
  "Subnet `{{subnet}}` is in no route table of the topology, and the main table of its VPC has only the local route.":
    "サブネット `{{subnet}}` はトポロジーのどのルートテーブルにも関連付けられておらず、VPC のメインルートテーブルにはローカルルートしかありません。",
  "Subnet `{{subnet}}` is in no route table of the topology, so it uses the main table of VPC `{{vpc}}`, whose routes are not known.":
    "サブネット `{{subnet}}` はトポロジーのどのルートテーブルにも関連付けられていないため、VPC `{{vpc}}` のメインルートテーブルを使います。そのルートは不明です。",
  "Subnet `{{subnet}}` is in more than one route table, and which of them AWS accepts is not known.":
    "サブネット `{{subnet}}` は複数のルートテーブルに関連付けられています。AWS がどれを受け付けるかは不明です。",
  "The routes of route table `{{table}}`, which subnet `{{subnet}}` uses, are not known.":
    "サブネット `{{subnet}}` が使うルートテーブル `{{table}}` のルートは不明です。",
  "Subnet `{{subnet}}` is in route table `{{table}}` of another VPC, which AWS refuses.":
    "サブネット `{{subnet}}` は別の VPC のルートテーブル `{{table}}` に関連付けられています。これは AWS に拒否されます。",
  "Route table `{{table}}` of subnet `{{subnet}}` has no route to the internet.":
    "サブネット `{{subnet}}` のルートテーブル `{{table}}` には、インターネットへのルートがありません。",
  "The topology states no route of route table `{{table}}`, which exists already and which subnet `{{subnet}}` uses.":
    "サブネット `{{subnet}}` が使う既存のルートテーブル `{{table}}` のルートは、トポロジーに書かれていません。",

  // Routes
  "The local route to {{destinations}} stays inside VPC `{{vpc}}`.":
    "{{destinations}} へのローカルルートは VPC `{{vpc}}` の中にとどまります。",
  "The local route leads from subnet `{{subnet}}` to {{to}}.":
    "ローカルルートがサブネット `{{subnet}}` から {{to}} に通じています。",
  "The local route leads from subnet `{{subnet}}` to {{to}}, which has no network interface in zone `{{zone}}`, so traffic crosses zones.":
    "ローカルルートがサブネット `{{subnet}}` から {{to}} に通じています。ゾーン `{{zone}}` にはネットワークインターフェイスがないため、トラフィックはゾーンをまたぎます。",
  "Route `{{route}}` of route table `{{table}}` leads to some public addresses only, and whether to those that are called is not known.":
    "ルートテーブル `{{table}}` のルート `{{route}}` は一部のパブリックアドレスにしか通じません。呼び出し先がそこに含まれるかどうかは不明です。",
  "Route `{{route}}` of route table `{{table}}` leads straight to the internet gateway.":
    "ルートテーブル `{{table}}` のルート `{{route}}` はインターネットゲートウェイに直接通じています。",
  "Route `{{route}}` of route table `{{table}}` leads to NAT gateway `{{nat}}`.":
    "ルートテーブル `{{table}}` のルート `{{route}}` は NAT ゲートウェイ `{{nat}}` に通じています。",
  "Route `{{route}}` of route table `{{table}}` leads to {{gateway}}, but to no address of the internet.":
    "ルートテーブル `{{table}}` のルート `{{route}}` は {{gateway}} に通じていますが、対象にインターネットのアドレスはありません。",
  "Route `{{route}}` of route table `{{table}}` does not lead to the internet.":
    "ルートテーブル `{{table}}` のルート `{{route}}` はインターネットに通じていません。",
  "Route `{{route}}` of route table `{{table}}` may lead to the internet.":
    "ルートテーブル `{{table}}` のルート `{{route}}` はインターネットに通じている可能性があります。",
  "Route `{{route}}` of route table `{{table}}` leads to the internet through {{gateway}}.":
    "ルートテーブル `{{table}}` のルート `{{route}}` は {{gateway}} を経由してインターネットに通じています。",
  "Route `{{route}}` of route table `{{table}}` leads to the internet through {{gateway}}, which lets the internet in as well.":
    "ルートテーブル `{{table}}` のルート `{{route}}` は {{gateway}} を経由してインターネットに通じています。インターネットからも入れます。",
  "Whether route `{{route}}` of route table `{{table}}` takes traffic to `{{service}}` away from endpoint `{{endpoint}}` is not known.":
    "ルートテーブル `{{table}}` のルート `{{route}}` が、エンドポイント `{{endpoint}}` に向かう `{{service}}` へのトラフィックを奪うかどうかは不明です。",
  "Endpoint `{{endpoint}}` puts a route to the addresses of `{{service}}` into the route table of subnet `{{subnet}}`, more specific than a default route.":
    "エンドポイント `{{endpoint}}` は、デフォルトルートより具体的な `{{service}}` のアドレスへのルートを、サブネット `{{subnet}}` のルートテーブルに追加します。",
  "Whether endpoint `{{endpoint}}` serves the route table of subnet `{{subnet}}` is not known.":
    "エンドポイント `{{endpoint}}` がサブネット `{{subnet}}` のルートテーブルを対象とするかどうかは不明です。",
  "Endpoint `{{endpoint}}` serves no main table, and subnet `{{subnet}}` is in no other.":
    "エンドポイント `{{endpoint}}` はメインルートテーブルを対象としませんが、サブネット `{{subnet}}` はほかのルートテーブルに関連付けられていません。",
  "Endpoint `{{endpoint}}` does not serve route table `{{table}}`, which subnet `{{subnet}}` uses.":
    "エンドポイント `{{endpoint}}` は、サブネット `{{subnet}}` が使うルートテーブル `{{table}}` を対象としていません。",
  "Endpoint `{{endpoint}}` leads to `{{service}}` alone; its policy is AWS's default, which admits the resources of every account.":
    "エンドポイント `{{endpoint}}` は `{{service}}` にだけ通じています。ポリシーは AWS の既定で、すべてのアカウントのリソースを許可します。",
  "Endpoint `{{endpoint}}` leads to `{{service}}` alone; its policy says what may be done there.":
    "エンドポイント `{{endpoint}}` は `{{service}}` にだけ通じています。そこで何ができるかはポリシーが決めます。",

  // Gateways
  "Where NAT gateway `{{nat}}` leads is not known.":
    "NAT ゲートウェイ `{{nat}}` がどこに通じているかは不明です。",
  "NAT gateway `{{nat}}` is private, so it does not reach the internet.":
    "NAT ゲートウェイ `{{nat}}` はプライベートのため、インターネットに到達しません。",
  "NAT gateway `{{nat}}` translates only the IPv6 addresses `64:ff9b::/96`, and route `{{route}}` holds none of them.":
    "NAT ゲートウェイ `{{nat}}` が変換する IPv6 アドレスは `64:ff9b::/96` だけで、ルート `{{route}}` はそれを含みません。",
  "The subnet of NAT gateway `{{nat}}` is not known.":
    "NAT ゲートウェイ `{{nat}}` のサブネットは不明です。",
  "NAT gateway `{{nat}}` is in another VPC, and a route reaches only those of its own.":
    "NAT ゲートウェイ `{{nat}}` は別の VPC にあります。ルートが到達できるのは自身の VPC のものだけです。",
  "NAT gateway `{{nat}}` in subnet `{{subnet}}` has a public address and sends on what it is given.":
    "サブネット `{{subnet}}` の NAT ゲートウェイ `{{nat}}` はパブリックアドレスを持ち、受け取ったトラフィックを転送します。",
  "The routes of subnet `{{subnet}}` lead from NAT gateway `{{nat}}` to a NAT gateway again, and what AWS does then is not known.":
    "サブネット `{{subnet}}` のルートは NAT ゲートウェイ `{{nat}}` から再び NAT ゲートウェイに通じています。その場合の AWS の動作は不明です。",
  "Internet gateway `{{gateway}}` is attached to VPC `{{vpc}}`.":
    "インターネットゲートウェイ `{{gateway}}` は VPC `{{vpc}}` にアタッチされています。",
  "Internet gateway `{{gateway}}` exists already and is attached to VPC `{{vpc}}`, as the topology states.":
    "トポロジーの記載によると、インターネットゲートウェイ `{{gateway}}` は既存で、VPC `{{vpc}}` にアタッチされています。",
  "Whether internet gateway `{{gateway}}` is attached to VPC `{{vpc}}` is not known.":
    "インターネットゲートウェイ `{{gateway}}` が VPC `{{vpc}}` にアタッチされているかどうかは不明です。",
  "Internet gateway `{{gateway}}` is not attached to VPC `{{vpc}}`.":
    "インターネットゲートウェイ `{{gateway}}` は VPC `{{vpc}}` にアタッチされていません。",
  "The client in subnet `{{subnet}}` has no public IPv4 address, and an internet gateway serves only interfaces that have one.":
    "サブネット `{{subnet}}` のクライアントにはパブリック IPv4 アドレスがありません。インターネットゲートウェイを使えるのは、それを持つインターフェイスだけです。",

  // Security groups
  "It is not known which security groups {{owner}} has.":
    "{{owner}} のセキュリティグループは不明です。",
  "Security group `{{group}}` lets {{traffic}} out to {{other}}.":
    "セキュリティグループ `{{group}}` は {{other}} への {{traffic}} を許可しています。",
  "Security group `{{group}}` lets {{traffic}} in from {{other}}.":
    "セキュリティグループ `{{group}}` は {{other}} からの {{traffic}} を許可しています。",
  "Security group `{{group}}` lets {{traffic}} out to {{peer}}, and whether that holds all of {{other}} is not known.":
    "セキュリティグループ `{{group}}` は {{peer}} への {{traffic}} を許可していますが、それが {{other}} をすべて含むかどうかは不明です。",
  "Security group `{{group}}` lets {{traffic}} in from {{peer}}, and whether that holds all of {{other}} is not known.":
    "セキュリティグループ `{{group}}` は {{peer}} からの {{traffic}} を許可していますが、それが {{other}} をすべて含むかどうかは不明です。",
  "No egress rule of {{groups}} lets {{traffic}} out to {{other}}.":
    "{{groups}} には、{{other}} への {{traffic}} を許可するアウトバウンドルールがありません。",
  "No ingress rule of {{groups}} lets {{traffic}} in from {{other}}.":
    "{{groups}} には、{{other}} からの {{traffic}} を許可するインバウンドルールがありません。",
  "Default security group `{{group}}` is of a VPC that exists already, and whether its rules are still those that AWS makes is not known.":
    "デフォルトセキュリティグループ `{{group}}` は既存の VPC のもので、ルールが AWS の既定のままかどうかは不明です。",
  "The rules of security group `{{group}}` are not known.":
    "セキュリティグループ `{{group}}` のルールは不明です。",
  "The topology states no egress rule of security group `{{group}}`, which exists already.":
    "既存のセキュリティグループ `{{group}}` のアウトバウンドルールは、トポロジーに書かれていません。",
  "The topology states no ingress rule of security group `{{group}}`, which exists already.":
    "既存のセキュリティグループ `{{group}}` のインバウンドルールは、トポロジーに書かれていません。",

  // Other connections
  "The subnets of {{target}} are not known.": "{{target}} のサブネットは不明です。",
  "Whether subnet `{{subnet}}` has IPv6 addresses is not known.":
    "サブネット `{{subnet}}` に IPv6 アドレスがあるかどうかは不明です。",
  "Subnet `{{subnet}}` of {{target}} is in another VPC than the client, and nothing joins them.":
    "{{target}} のサブネット `{{subnet}}` はクライアントとは別の VPC にあり、両者はつながっていません。",
  "Subnet `{{subnet}}` of {{target}} is in another VPC than the client, and whether something joins them is not known.":
    "{{target}} のサブネット `{{subnet}}` はクライアントとは別の VPC にあり、両者がつながっているかどうかは不明です。",
  "Whether the routes of subnet `{{subnet}}` lead to {{target}} is not known.":
    "サブネット `{{subnet}}` のルートが {{target}} に通じているかどうかは不明です。",
  "No route of subnet `{{subnet}}` leads to {{target}}.":
    "サブネット `{{subnet}}` には {{target}} に通じるルートがありません。",
  "The mount targets of the home directories are assumed to let in whom Studio's own security groups let in; SageMaker adds groups for NFS of its own, and AWS asks for these rules all the same.":
    "ホームディレクトリのマウントターゲットは、Studio のセキュリティグループが許可する相手を許可すると仮定します。SageMaker は NFS 用のグループを自ら追加しますが、それでも AWS はこれらのルールを求めています。",
} as const;
