-- Whose the record is as the CRM was last told; null where nobody is sure.
alter table saleshandoff.crm_mirror add column rep text;

update saleshandoff.crm_mirror m set rep = h.rep from saleshandoff.handoff h where h.id = m.handoff;
