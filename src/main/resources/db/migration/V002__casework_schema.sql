-- Everything that is ours; the engine's tables stay in the default schema.
CREATE SCHEMA casework;

-- Without it every completion of a task reads the whole task table to look for sub-tasks.
CREATE INDEX casework_idx_task_parent ON ACT_RU_TASK (PARENT_TASK_ID_);
