-- A fact that is taken back keeps its versions: until then it was known.
alter table detection.plan add deleted boolean not null default false;
alter table detection.product add deleted boolean not null default false;
alter table detection.competitor add deleted boolean not null default false;
alter table detection.metric add deleted boolean not null default false;
alter table detection.account add deleted boolean not null default false;
alter table detection.app_user add deleted boolean not null default false;
alter table detection.feature_visit add deleted boolean not null default false;
alter table detection.conversation add deleted boolean not null default false;
alter table detection.manual_identification add deleted boolean not null default false;
-- of a point: null
alter table detection.usage_point alter value drop not null;
