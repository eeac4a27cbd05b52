import { roles } from '@marquee/core';
import { z } from 'zod';

/** A role as it is stored. */
export const RoleName = z.enum(roles);
