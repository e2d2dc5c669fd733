import type { ActFixture } from "./act.fixture.ts";
import { CITIZEN_ACTS } from "./acts-citizens.fixture.ts";
import { GENERAL_ACTS } from "./acts-general.fixture.ts";
import { OFFICE_ACTS } from "./acts-offices.fixture.ts";
import { STAFF_ACTS } from "./acts-staff.fixture.ts";

export const ACTS: readonly ActFixture[] = [...STAFF_ACTS, ...GENERAL_ACTS, ...CITIZEN_ACTS, ...OFFICE_ACTS];
