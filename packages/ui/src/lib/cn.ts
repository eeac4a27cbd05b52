import { type ClassValue, clsx } from 'clsx';

/** Joins class names. Nothing is merged: to override what a component sets itself, mark the class as important (`w-32!`). */
export const cn: (...classes: ClassValue[]) => string = clsx;
