/**
 * The directions along which vectors differ most, by Jacobi rotations of their covariance.
 * @param count how many directions
 * @returns one row for each direction, strongest first
 */
export function principalAxes(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const matrix = covariance(vectors, size);
  const axes = Array.from({ length: size }, (_unused, row) =>
    Float64Array.from({ length: size }, (_each, column) => (row === column ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 30 && offDiagonal(matrix) > 1e-10; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(matrix, axes, p, q);
  }
  const order = Array.from({ length: size }, (_unused, index) => index).sort(
    (a, b) => at(matrix, b, b) - at(matrix, a, a),
  );
  return order.slice(0, count).map((column) => Float64Array.from(axes, (row) => row[column] ?? 0));
}

const at = (matrix: readonly Float64Array[], row: number, column: number): number =>
  matrix[row]?.[column] ?? 0;

function covariance(vectors: readonly Float64Array[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (const [row, line] of matrix.entries()) {
      const own = (vector[row] ?? 0) / vectors.length;
      for (let column = 0; column < size; column += 1)
        line[column] = (line[column] ?? 0) + own * (vector[column] ?? 0);
    }
  }
  return matrix;
}

function offDiagonal(matrix: readonly Float64Array[]): number {
  let sum = 0;
  for (const [row, line] of matrix.entries())
    for (const [column, value] of line.entries()) if (row !== column) sum += value * value;
  return sum;
}

/** Turns the plane of two directions until they vary independently. */
function rotate(matrix: readonly Float64Array[], axes: readonly Float64Array[], p: number, q: number): void {
  const between = at(matrix, p, q);
  if (Math.abs(between) < 1e-15) return;
  const theta = (at(matrix, q, q) - at(matrix, p, p)) / (2 * between);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  const turn = (line: Float64Array, a: number, b: number) => {
    const [one = 0, other = 0] = [line[a], line[b]];
    line[a] = cosine * one - sine * other;
    line[b] = sine * one + cosine * other;
  };
  for (const line of matrix) turn(line, p, q);
  const [first, second] = [matrix[p], matrix[q]];
  if (!first || !second) return;
  for (let column = 0; column < first.length; column += 1) {
    const [one = 0, other = 0] = [first[column], second[column]];
    first[column] = cosine * one - sine * other;
    second[column] = sine * one + cosine * other;
  }
  for (const line of axes) turn(line, p, q);
}
