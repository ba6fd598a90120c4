package dev.slipway.gateway.run;

import org.springframework.data.repository.Repository;

interface TaskRunRepository extends Repository<TaskRun, Long> {

  TaskRun save(TaskRun taskRun);

  TaskRun findByRunId(Long runId);
}
