-- What the Athena console runs to verify what was deployed.
-- It runs one statement at a time: mark one, and choose its workgroup above the editor.

-- Table `table2025` of database `db-xxxx`, account `x`, ap-northeast-1.
-- For V1, V4, in workgroup `primary`.
SELECT * FROM "db-xxxx"."table2025" limit 10;

-- Table `cross_table2025` of database `db-xxxx`, account `x`, ap-northeast-1.
-- For V2, V5, in workgroup `primary`.
SELECT * FROM "db-xxxx"."cross_table2025" limit 10;
