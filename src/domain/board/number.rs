//! Numbers on their way from and to JSON.

use serde::{Deserialize, Deserializer, Serializer};

/// The largest number up to which every whole one is exact, 2⁵³.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Whole numbers without a point and a zero behind it, as other programs write them.
// Serialising asks by reference.
#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
pub(super) fn short<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        #[allow(clippy::cast_possible_truncation)] // whole and within what i64 holds
        Some(number) if number.fract() == 0.0 && number.abs() <= EXACT => serializer.serialize_i64(*number as i64),
        Some(number) => serializer.serialize_f64(*number),
        None => serializer.serialize_none(),
    }
}

macro_rules! saturating {
    ($($(#[$doc:meta])* $type:ident from $function:ident;)+) => {
        $(
            $(#[$doc])*
            // A float becomes the nearest whole number that fits, towards zero.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            pub(super) fn $function<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<$type>, D::Error> {
                Ok(Option::<f64>::deserialize(deserializer)?.map(|number| number as $type))
            }
        )+
    };
}

saturating! {
    /// Any number as one that a byte holds; a file from outside may say anything.
    u8 from u8;
    /// The same for two bytes.
    u16 from u16;
}

/// Any number as one that a byte with a sign holds.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn i8<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i8, D::Error> {
    Ok(f64::deserialize(deserializer)? as i8)
}

/// Any numbers as ones that a byte holds; 0 for what is not whole.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn all_u8<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let numbers = Vec::<f64>::deserialize(deserializer)?;
    let whole = |number: f64| if number.fract() == 0.0 { number as u8 } else { 0 };
    Ok(numbers.into_iter().map(whole).collect())
}
