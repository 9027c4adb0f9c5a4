//! Arithmetic of the small finite fields, by which lines of a plane are drawn. Keeps out: seats.

/// A field of 2, 3, 4, 5, 7, 8, 9, 11 and so on elements, counted from 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    order: usize,
    prime: usize,
    /// The lower coefficients of an irreducible polynomial, as a number in base `prime`.
    modulus: usize,
}

impl Field {
    /// The field with so many elements; `None` where there is none, or none is known here.
    pub(super) fn new(order: usize) -> Option<Self> {
        // x^2+x+1, x^3+x+1, x^2+1 and x^4+x+1: irreducible over 2, 2, 3 and 2.
        let (prime, modulus) = match order {
            4 => (2, 3),
            8 => (2, 3),
            9 => (3, 1),
            16 => (2, 3),
            prime if is_prime(prime) => (prime, 0),
            _ => return None,
        };
        Some(Self { order, prime, modulus })
    }

    /// Sum.
    pub(super) fn add(&self, a: usize, b: usize) -> usize {
        self.digitwise(a, b, |x, y| (x + y) % self.prime)
    }

    /// Difference.
    pub(super) fn sub(&self, a: usize, b: usize) -> usize {
        self.digitwise(a, b, |x, y| (x + self.prime - y) % self.prime)
    }

    /// Product.
    pub(super) fn mul(&self, a: usize, b: usize) -> usize {
        if self.order == self.prime {
            return a * b % self.prime;
        }
        let (mut sum, mut shifted, mut rest) = (0, a, b);
        while rest > 0 {
            for _ in 0..rest % self.prime {
                sum = self.add(sum, shifted);
            }
            rest /= self.prime;
            shifted = self.times_x(shifted);
        }
        sum
    }

    /// A polynomial times x, reduced.
    fn times_x(&self, a: usize) -> usize {
        let top = self.order / self.prime;
        let (carry, mut rest) = (a / top, a % top * self.prime);
        for _ in 0..carry {
            rest = self.sub(rest, self.modulus);
        }
        rest
    }

    fn digitwise(&self, a: usize, b: usize, of: impl Fn(usize, usize) -> usize) -> usize {
        let (mut a, mut b, mut place, mut sum) = (a, b, 1, 0);
        while a > 0 || b > 0 {
            sum += of(a % self.prime, b % self.prime) * place;
            a /= self.prime;
            b /= self.prime;
            place *= self.prime;
        }
        sum
    }
}

fn is_prime(number: usize) -> bool {
    number > 1
        && (2..number)
            .take_while(|part| part * part <= number)
            .all(|part| !number.is_multiple_of(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_divides_without_rest() {
        for order in [2, 3, 4, 5, 7, 8, 9, 11, 13, 16] {
            let field = Field::new(order).unwrap();
            for a in 1..order {
                let mut products: Vec<usize> = (0..order).map(|b| field.mul(a, b)).collect();
                products.sort_unstable();
                assert_eq!(products, (0..order).collect::<Vec<_>>(), "{a} in {order}");
                assert!((0..order).all(|b| field.sub(field.add(a, b), b) == a), "{a} in {order}");
            }
        }
    }

    #[test]
    fn there_is_no_field_of_six_or_ten() {
        assert!([0, 1, 6, 10, 12].into_iter().all(|order| Field::new(order).is_none()));
    }
}
