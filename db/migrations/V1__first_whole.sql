-- Ids are 64-bit and never reused; they are what outside clients see.

CREATE TABLE token (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name          text        NOT NULL UNIQUE,
  scope         text        NOT NULL CHECK (scope IN ('ADMIN', 'JOIN')),
  hash          bytea       NOT NULL UNIQUE,
  created_at    timestamptz NOT NULL
);

CREATE TABLE artifact (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256        text        NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name          text        NOT NULL,
  size          bigint      NOT NULL CHECK (size >= 0),
  uploaded_by   text        NOT NULL,
  uploaded_at   timestamptz NOT NULL
);

CREATE TABLE agent (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name            text        NOT NULL UNIQUE,
  credential_hash bytea       NOT NULL UNIQUE,
  state           text        NOT NULL CHECK (state IN ('JOINED', 'UP', 'SUSPECT', 'LOST', 'DRAINING', 'GONE')),
  host            text,
  log_port        int,
  cores           int         NOT NULL DEFAULT 0 CHECK (cores >= 0),
  memory_mb       bigint      NOT NULL DEFAULT 0 CHECK (memory_mb >= 0),
  software        text,
  start_no        bigint      NOT NULL DEFAULT 0,
  sequence        bigint      NOT NULL DEFAULT 0,
  orders_revision bigint      NOT NULL DEFAULT 1,
  joined_at       timestamptz NOT NULL,
  last_seen_at    timestamptz,
  version         bigint      NOT NULL DEFAULT 0
);

CREATE TABLE run (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name          text        NOT NULL,
  state         text        NOT NULL CHECK (state IN ('QUEUED', 'PENDING', 'RUNNING', 'TERMINATING', 'TERMINATED')),
  desired       text        NOT NULL CHECK (desired IN ('RUN', 'STOP')),
  result        text        CHECK (result IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'REJECTED')),
  code          text,
  message       text,
  engine        text        NOT NULL,
  runtime       text        NOT NULL,
  spec          jsonb       NOT NULL,
  launched_by   text        NOT NULL,
  submitted_by  text        NOT NULL,
  submitted_at  timestamptz NOT NULL,
  placed_at     timestamptz,
  started_at    timestamptz,
  finished_at   timestamptz,
  ended_at      timestamptz,
  version       bigint      NOT NULL DEFAULT 0,
  CHECK ((state = 'TERMINATED') = (ended_at IS NOT NULL)),
  CHECK (state <> 'TERMINATED' OR result IS NOT NULL)
);
CREATE INDEX run_live ON run (id) WHERE state <> 'TERMINATED';

CREATE TABLE task_run (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id        bigint      NOT NULL REFERENCES run,
  task_key      text        NOT NULL,
  state         text        NOT NULL CHECK (state IN ('BLOCKED', 'QUEUED', 'RUNNING', 'WAITING_FOR_RETRY', 'TERMINATED')),
  result        text        CHECK (result IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'REJECTED')),
  code          text,
  version       bigint      NOT NULL DEFAULT 0,
  UNIQUE (run_id, task_key)
);

CREATE TABLE attempt (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id        bigint      NOT NULL REFERENCES run,
  task_run_id   bigint      NOT NULL REFERENCES task_run,
  number        int         NOT NULL CHECK (number >= 1),
  state         text        NOT NULL CHECK (state IN ('QUEUED', 'RESERVED', 'LAUNCHING', 'RUNNING', 'ENDED')),
  desired       text        NOT NULL CHECK (desired IN ('RUN', 'STOP')),
  result        text        CHECK (result IN ('SUCCEEDED', 'FAILED', 'CANCELLED', 'REJECTED')),
  code          text,
  message       text,
  queued_at     timestamptz NOT NULL,
  reserved_at   timestamptz,
  launched_at   timestamptz,
  started_at    timestamptz,
  ended_at      timestamptz,
  version       bigint      NOT NULL DEFAULT 0,
  UNIQUE (task_run_id, number)
);
CREATE INDEX attempt_queued ON attempt (id) WHERE state = 'QUEUED';
CREATE INDEX attempt_run ON attempt (run_id);

CREATE TABLE application (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id            bigint      NOT NULL REFERENCES run,
  attempt_id        bigint      NOT NULL UNIQUE REFERENCES attempt,
  driver_url        text,
  spark_app_id      text,
  spark_version     text,
  ui_url            text,
  sequence          bigint      NOT NULL DEFAULT 0,
  executors_wanted  int,
  executor_cores    int         NOT NULL,
  executor_heap_mb  bigint      NOT NULL,
  executor_memory_mb bigint     NOT NULL,
  executor_options  jsonb       NOT NULL DEFAULT '[]',
  orders_revision   bigint      NOT NULL DEFAULT 1,
  next_executor     int         NOT NULL DEFAULT 1,
  failures_in_row   int         NOT NULL DEFAULT 0,
  no_launch_before  timestamptz,
  progress          jsonb,
  last_sync_at      timestamptz,
  stopping          boolean     NOT NULL DEFAULT false,
  first_executor_at timestamptz,
  version           bigint      NOT NULL DEFAULT 0
);
CREATE INDEX application_run ON application (run_id);

CREATE TABLE process (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id          bigint      NOT NULL REFERENCES run,
  application_id  bigint      NOT NULL REFERENCES application,
  agent_id        bigint      NOT NULL REFERENCES agent,
  kind            text        NOT NULL CHECK (kind IN ('DRIVER', 'EXECUTOR')),
  executor_id     int,
  state           text        NOT NULL CHECK (state IN ('RESERVED', 'REQUESTED', 'LAUNCHED', 'REGISTERED', 'EXITED')),
  desired         text        NOT NULL CHECK (desired IN ('HOLD', 'RUN', 'STOP')),
  stop_reason     text,
  detail          text,
  cores           int         NOT NULL CHECK (cores >= 1),
  heap_mb         bigint      NOT NULL,
  memory_mb       bigint      NOT NULL,
  pid             bigint,
  placed_at       timestamptz NOT NULL,
  requested_at    timestamptz,
  launched_at     timestamptz,
  registered_at   timestamptz,
  exited_at       timestamptz,
  exit_reason     text,
  exit_code       int,
  exit_signal     int,
  exit_message    text,
  version         bigint      NOT NULL DEFAULT 0,
  UNIQUE (application_id, kind, executor_id),
  CHECK ((kind = 'EXECUTOR') = (executor_id IS NOT NULL)),
  CHECK ((state = 'EXITED') = (exited_at IS NOT NULL))
);
CREATE UNIQUE INDEX process_one_driver ON process (application_id) WHERE kind = 'DRIVER';
CREATE INDEX process_run ON process (run_id);
CREATE INDEX process_live ON process (agent_id) WHERE state <> 'EXITED';

-- Why a run waits, from the scheduler's own last look.
CREATE TABLE explanation (
  run_id        bigint PRIMARY KEY REFERENCES run,
  code          text        NOT NULL,
  sentence      text        NOT NULL,
  shortage      jsonb       NOT NULL,
  since         timestamptz NOT NULL
);

-- Rows come without a number; numbers are given in commit order by one writer at a time.
CREATE TABLE event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_no      bigint UNIQUE,
  at            timestamptz NOT NULL,
  type          text        NOT NULL,
  run_id        bigint,
  process_id    bigint,
  agent_id      bigint,
  message       text        NOT NULL,
  data          jsonb       NOT NULL DEFAULT '{}'
);
CREATE INDEX event_unnumbered ON event (id) WHERE event_no IS NULL;
CREATE INDEX event_run ON event (run_id, event_no);
