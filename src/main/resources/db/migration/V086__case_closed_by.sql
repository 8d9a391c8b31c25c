-- Who closed a case, where somebody did; nobody when it came by itself.
ALTER TABLE casework.case_record
  ADD COLUMN closed_by text,
  ADD CHECK (closed_by IS NULL OR closed_at IS NOT NULL);
CREATE INDEX case_record_closed_by ON casework.case_record (closed_by, closed_at) WHERE closed_by IS NOT NULL;
