-- AlterTable
ALTER TABLE "FeedbackItem" ADD COLUMN     "deletedAt" TIMESTAMP(3);

-- What the schema language cannot say.

ALTER TABLE "Amendment"
  ADD CONSTRAINT "Amendment_dimension_length" CHECK (char_length("dimension") BETWEEN 1 AND 32);
