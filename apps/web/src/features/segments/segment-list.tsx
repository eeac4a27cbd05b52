'use client';
export function SegmentList() {
  return null;
}
