-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "rubricId" TEXT;

-- CreateTable
CREATE TABLE "Rubric" (
    "id" TEXT NOT NULL,
    "familyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "ownerId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "deletedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rubric_ownerId_idx" ON "Rubric"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Rubric_familyId_version_key" ON "Rubric"("familyId", "version");

-- CreateIndex
CREATE INDEX "Session_rubricId_idx" ON "Session"("rubricId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_rubricId_fkey" FOREIGN KEY ("rubricId") REFERENCES "Rubric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What the schema language cannot say.

ALTER TABLE "Rubric"
  ADD CONSTRAINT "Rubric_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Rubric_ids_length" CHECK (char_length("id") BETWEEN 16 AND 64 AND char_length("familyId") BETWEEN 16 AND 64),
  ADD CONSTRAINT "Rubric_content_is_object" CHECK (jsonb_typeof("content") = 'object');
