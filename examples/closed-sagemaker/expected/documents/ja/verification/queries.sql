-- デプロイしたものを検証するために、Athena のコンソールで実行するクエリです。
-- 一度に実行できるのは 1 文です。文を選択し、エディタの上でワークグループを選んでください。

-- データベース `db-xxxx` のテーブル `table2025` (アカウント `x`、ap-northeast-1)。
-- V1、V4 で使います。ワークグループは `analysis` です。
SELECT * FROM "db-xxxx"."table2025" limit 10;

-- データベース `db-xxxx` のテーブル `cross_table2025` (アカウント `x`、ap-northeast-1)。
-- V2、V5 で使います。ワークグループは `analysis` です。
SELECT * FROM "db-xxxx"."cross_table2025" limit 10;

-- 保存されたクエリ `table2025`。ワークグループ: `analysis`。
SELECT * FROM "db-xxxx"."table2025" limit 10;

-- 保存されたクエリ `cross_table2025`。ワークグループ: `analysis`。
SELECT * FROM "db-xxxx"."cross_table2025" limit 10;
