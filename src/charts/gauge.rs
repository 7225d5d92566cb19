//! One figure on a bar with zones and a target. For how much of a whole without zones use a meter.

use super::scale::Scale;
use crate::components::badge::Rag;
use leptos::prelude::*;

/// A zone of the bar, from the end of the one before to `to`.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// Where it ends.
    pub to: f64,
    /// Its colour in the sense of the method.
    pub rag: Rag,
}

const WIDTH: f64 = 240.0;

/// The left edge and width of each zone.
pub fn zones(ends: &[f64], scale: Scale) -> Vec<(f64, f64)> {
    let mut left = scale.at(f64::NEG_INFINITY);
    let zone = |end: &f64| {
        let here = (left, (scale.at(*end) - left).max(0.0));
        left += here.1;
        here
    };
    ends.iter().map(zone).collect()
}

/// A figure on a bar.
#[component]
pub fn Gauge(
    /// The figure with its meaning, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The figure; none when it is not known.
    #[prop(into)]
    figure: Signal<Option<f64>>,
    /// The least and the greatest figure of the bar.
    range: (f64, f64),
    /// The zones, from the least.
    #[prop(into)]
    zones: Signal<Vec<Zone>>,
    /// Where the target stands.
    #[prop(optional, into)]
    target: MaybeProp<f64>,
) -> impl IntoView {
    let scale = Scale::new(range, (2.0, WIDTH - 2.0));
    let ground = move || {
        let list = zones.get();
        let places = self::zones(&list.iter().map(|z| z.to).collect::<Vec<_>>(), scale);
        let zone = |(zone, (x, width)): (Zone, (f64, f64))| {
            view! { <rect class="gauge__zone" data-rag=zone.rag.as_str() x=x y="10" width=width height="8" /> }
        };
        list.into_iter().zip(places).map(zone).collect_view()
    };
    let needle = move || {
        figure.get().map(|f| {
            let x = scale.at(f);
            view! { <path class="gauge__needle" d=format!("M{x} 21l-5 8h10zM{x} 8V22") /> }
        })
    };
    let aim = move || target.get().map(|f| view! { <path class="gauge__target" d=format!("M{} 4V24", scale.at(f)) /> });
    view! { <svg class="gauge" role="img" aria-label=label viewBox="0 0 240 32">{ground} {aim} {needle}</svg> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_stand_side_by_side_and_end_with_the_bar() {
        let scale = Scale::new((0.0, 100.0), (0.0, 200.0));
        assert_eq!(zones(&[60.0, 75.0, 120.0], scale), [(0.0, 120.0), (120.0, 30.0), (150.0, 50.0)]);
    }

    #[test]
    fn a_zone_that_ends_before_it_begins_has_no_width() {
        let scale = Scale::new((0.0, 100.0), (0.0, 100.0));
        assert_eq!(zones(&[60.0, 40.0], scale), [(0.0, 60.0), (60.0, 0.0)]);
    }
}
