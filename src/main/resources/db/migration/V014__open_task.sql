-- Who has an open task in which case at this moment. The case number is the business key of the outermost process.
CREATE VIEW casework.open_task AS
SELECT task.id_ AS task, task.assignee_ AS caseworker, root.business_key_ AS case_number
FROM act_ru_task task
JOIN act_ru_execution process ON process.id_ = task.proc_inst_id_
JOIN act_ru_execution root ON root.id_ = process.root_proc_inst_id_
WHERE task.assignee_ IS NOT NULL;
