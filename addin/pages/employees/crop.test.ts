import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeSide, movedCrop, widestCrop, zoomedCrop, zoomOf, type Crop, type PictureSize } from './crop.ts'

const upright = { width: 600, height: 1000 }

describe('the square that is cut out of a picture', () => {
  test('begins as wide as the picture allows', () => {
    expect(widestCrop({ width: 1000, height: 600 })).toEqual({ x: 200, y: 0, side: 600 })
  })

  test('of an upright picture begins above the middle', () => {
    const { x, y, side } = widestCrop(upright)
    expect({ x, side }).toEqual({ x: 0, side: 600 })
    expect(y).toBeLessThan(200)
  })

  test('moves by parts of its own side and stops at the edge', () => {
    const crop = { x: 100, y: 100, side: 200 }
    expect(movedCrop(crop, upright, 0.5, 0)).toEqual({ x: 200, y: 100, side: 200 })
    expect(movedCrop(crop, upright, 9, -9)).toEqual({ x: 400, y: 0, side: 200 })
  })

  test('zooms about its middle, and no further out than the picture reaches', () => {
    expect(zoomedCrop({ x: 200, y: 400, side: 200 }, upright, 2)).toEqual({ x: 250, y: 450, side: 100 })
    expect(zoomedCrop({ x: 200, y: 400, side: 200 }, upright, 0.001)).toEqual({ x: 0, y: 200, side: 600 })
  })

  test('makes at most 648 pixels and scales nothing up', () => {
    expect(madeSide({ x: 0, y: 0, side: 3000 })).toBe(648)
    expect(madeSide({ x: 0, y: 0, side: 120.4 })).toBe(120)
  })

  test('never leaves the picture, whatever is done to it', () => {
    const step = fc.oneof(
      fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })).map(
        ([right, down]) =>
          (crop: Crop, picture: PictureSize) =>
            movedCrop(crop, picture, right, down),
      ),
      fc
        .double({ min: 0.05, max: 20, noNaN: true })
        .map((factor) => (crop: Crop, picture: PictureSize) => zoomedCrop(crop, picture, factor)),
    )
    const size = fc.record({ width: fc.integer({ min: 1, max: 8000 }), height: fc.integer({ min: 1, max: 8000 }) })
    fc.assert(
      fc.property(size, fc.array(step, { maxLength: 20 }), (picture, steps) => {
        const { x, y, side } = steps.reduce((crop, change) => change(crop, picture), widestCrop(picture))
        const slack = 1e-6 * Math.max(picture.width, picture.height)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + side).toBeLessThanOrEqual(picture.width + slack)
        expect(y + side).toBeLessThanOrEqual(picture.height + slack)
        expect(zoomOf({ x, y, side }, picture)).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(zoomOf({ x, y, side }, picture)).toBeLessThanOrEqual(8 + 1e-9)
      }),
    )
  })
})
