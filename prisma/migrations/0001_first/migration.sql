-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('hosted', 'peer');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'ru');

-- CreateEnum
CREATE TYPE "Seat" AS ENUM ('interviewer', 'candidate', 'observer');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('waiting', 'live', 'ended', 'released');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('no_hire', 'weak', 'hire', 'strong_hire');

-- CreateEnum
CREATE TYPE "RoundEventKind" AS ENUM ('started', 'ended', 'resumed', 'swapped', 'submitted', 'submission_undone', 'released');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "emailConfirmedAt" TIMESTAMP(3),
    "passwordHash" TEXT,
    "authVersion" INTEGER NOT NULL DEFAULT 1,
    "language" "Language",
    "theme" TEXT,
    "timeZone" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginAccount" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoginAccount_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "LoginToken" (
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoginToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "planMinutes" INTEGER NOT NULL,
    "language" "Language" NOT NULL,
    "scheduledAt" TIMESTAMP(3),
    "currentRound" INTEGER NOT NULL DEFAULT 1,
    "cancelledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Problem" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "difficulty" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "ownerId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "problemId" TEXT NOT NULL,
    "problemChoices" TEXT[],
    "phase" "Phase" NOT NULL DEFAULT 'waiting',
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3),
    "releasedAt" TIMESTAMP(3),
    "observerCursors" BOOLEAN NOT NULL DEFAULT false,
    "logSeq" INTEGER NOT NULL DEFAULT 0,
    "lastActivityAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "roundId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "seat" "Seat" NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("roundId","userId")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "seat" "Seat" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "tokenHash" TEXT NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentUpdate" (
    "roundId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "data" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentUpdate_pkey" PRIMARY KEY ("roundId","seq")
);

-- CreateTable
CREATE TABLE "Keyframe" (
    "roundId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Keyframe_pkey" PRIMARY KEY ("roundId","seq")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "uploaderId" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageVisit" (
    "roundId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "elapsedMs" INTEGER NOT NULL,

    CONSTRAINT "StageVisit_pkey" PRIMARY KEY ("roundId","seq")
);

-- CreateTable
CREATE TABLE "RoundEvent" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "kind" "RoundEventKind" NOT NULL,
    "byUserId" TEXT,
    "elapsedMs" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoundEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scorecard" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "rubricVersion" INTEGER NOT NULL,
    "verdict" "Verdict",
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Scorecard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "scorecardId" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" INTEGER,
    "isNotObserved" BOOLEAN NOT NULL DEFAULT false,
    "comment" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("scorecardId","dimension")
);

-- CreateTable
CREATE TABLE "PrivateNote" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "elapsedMs" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "deletedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrivateNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditRow" (
    "id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "userId" TEXT,
    "sessionId" TEXT,
    "roundId" TEXT,
    "detail" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "LoginAccount_userId_idx" ON "LoginAccount"("userId");

-- CreateIndex
CREATE INDEX "LoginToken_identifier_idx" ON "LoginToken"("identifier");

-- CreateIndex
CREATE INDEX "Session_hostId_idx" ON "Session"("hostId");

-- CreateIndex
CREATE UNIQUE INDEX "Problem_slug_version_key" ON "Problem"("slug", "version");

-- CreateIndex
CREATE INDEX "Round_phase_idx" ON "Round"("phase");

-- CreateIndex
CREATE UNIQUE INDEX "Round_sessionId_number_key" ON "Round"("sessionId", "number");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_sessionId_idx" ON "Invite"("sessionId");

-- CreateIndex
CREATE INDEX "Image_roundId_idx" ON "Image"("roundId");

-- CreateIndex
CREATE INDEX "RoundEvent_roundId_idx" ON "RoundEvent"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "Scorecard_roundId_authorId_key" ON "Scorecard"("roundId", "authorId");

-- CreateIndex
CREATE INDEX "PrivateNote_roundId_idx" ON "PrivateNote"("roundId");

-- CreateIndex
CREATE INDEX "Letter_createdAt_idx" ON "Letter"("createdAt");

-- CreateIndex
CREATE INDEX "AuditRow_roundId_idx" ON "AuditRow"("roundId");

-- CreateIndex
CREATE INDEX "AuditRow_sessionId_idx" ON "AuditRow"("sessionId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginAccount" ADD CONSTRAINT "LoginAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Problem" ADD CONSTRAINT "Problem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "Problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentUpdate" ADD CONSTRAINT "DocumentUpdate_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentUpdate" ADD CONSTRAINT "DocumentUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Keyframe" ADD CONSTRAINT "Keyframe_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageVisit" ADD CONSTRAINT "StageVisit_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageVisit" ADD CONSTRAINT "StageVisit_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundEvent" ADD CONSTRAINT "RoundEvent_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundEvent" ADD CONSTRAINT "RoundEvent_byUserId_fkey" FOREIGN KEY ("byUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateNote" ADD CONSTRAINT "PrivateNote_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateNote" ADD CONSTRAINT "PrivateNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditRow" ADD CONSTRAINT "AuditRow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditRow" ADD CONSTRAINT "AuditRow_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditRow" ADD CONSTRAINT "AuditRow_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What the schema language cannot say: checks and partial unique indexes.

-- One interviewer and one candidate a round; observers are many.
CREATE UNIQUE INDEX "Member_one_per_seat" ON "Member"("roundId", "seat") WHERE "seat" IN ('interviewer', 'candidate');

ALTER TABLE "User"
  ADD CONSTRAINT "User_name_length" CHECK (char_length("name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "User_email_lowercase" CHECK ("email" = lower("email") AND char_length("email") <= 254),
  ADD CONSTRAINT "User_password_needs_email" CHECK ("passwordHash" IS NULL OR "email" IS NOT NULL),
  ADD CONSTRAINT "User_theme_known" CHECK ("theme" IN ('system', 'light', 'dark'));

ALTER TABLE "LoginToken"
  ADD CONSTRAINT "LoginToken_purpose_known" CHECK ("purpose" IN ('sign-in', 'confirm'));

ALTER TABLE "Session"
  ADD CONSTRAINT "Session_plan_known" CHECK ("planMinutes" IN (30, 45, 60)),
  ADD CONSTRAINT "Session_current_round" CHECK ("currentRound" = 1 OR ("currentRound" = 2 AND "kind" = 'peer'));

ALTER TABLE "Round"
  ADD CONSTRAINT "Round_number" CHECK ("number" IN (1, 2)),
  ADD CONSTRAINT "Round_log_seq" CHECK ("logSeq" >= 0),
  ADD CONSTRAINT "Round_phase_times" CHECK (
    ("phase" = 'waiting' AND "startedAt" IS NULL AND "endedAt" IS NULL)
    OR ("phase" = 'live' AND "startedAt" IS NOT NULL AND "endedAt" IS NULL)
    OR ("phase" IN ('ended', 'released') AND "startedAt" IS NOT NULL AND "endedAt" IS NOT NULL AND "endedAt" >= "startedAt")
  ),
  ADD CONSTRAINT "Round_release_times" CHECK (
    ("phase" = 'released') = ("releasedAt" IS NOT NULL)
    AND ("releasedAt" IS NULL OR "submittedAt" IS NOT NULL)
    AND ("submittedAt" IS NULL OR "phase" IN ('ended', 'released'))
  );

ALTER TABLE "Invite"
  ADD CONSTRAINT "Invite_seats" CHECK ("seats" BETWEEN 1 AND 50),
  ADD CONSTRAINT "Invite_version" CHECK ("version" >= 1);

ALTER TABLE "DocumentUpdate"
  ADD CONSTRAINT "DocumentUpdate_bounds" CHECK ("seq" >= 1 AND "elapsedMs" >= 0 AND octet_length("data") BETWEEN 1 AND 1048576);

ALTER TABLE "Keyframe"
  ADD CONSTRAINT "Keyframe_bounds" CHECK ("seq" >= 1 AND "elapsedMs" >= 0);

ALTER TABLE "Image"
  ADD CONSTRAINT "Image_bounds" CHECK ("size" = octet_length("bytes") AND "size" BETWEEN 1 AND 4194304),
  ADD CONSTRAINT "Image_mime_known" CHECK ("mime" IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif'));

ALTER TABLE "StageVisit"
  ADD CONSTRAINT "StageVisit_bounds" CHECK ("seq" >= 1 AND "elapsedMs" >= 0 AND char_length("step") BETWEEN 1 AND 32);

ALTER TABLE "Score"
  ADD CONSTRAINT "Score_level" CHECK ("level" BETWEEN 1 AND 4),
  ADD CONSTRAINT "Score_one_answer" CHECK (NOT ("isNotObserved" AND "level" IS NOT NULL)),
  ADD CONSTRAINT "Score_comment_length" CHECK (char_length("comment") <= 2000);

ALTER TABLE "PrivateNote"
  ADD CONSTRAINT "PrivateNote_bounds" CHECK ("elapsedMs" >= 0 AND char_length("text") BETWEEN 1 AND 2000);

-- The log is append-only: nothing in the application may change or thin it. Rows go only with their round.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the update log is append-only';
END $$;
CREATE TRIGGER "DocumentUpdate_append_only" BEFORE UPDATE ON "DocumentUpdate"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
