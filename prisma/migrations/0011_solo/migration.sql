-- Solo practice: the third kind of session. A value added is not used in the same transaction.
ALTER TYPE "SessionKind" ADD VALUE 'solo';
