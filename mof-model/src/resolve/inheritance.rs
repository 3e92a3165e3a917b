//! Who derives from whom, and in which order to look at them.

use mof_parser::similar;

use super::Resolving;
use crate::finding::ClassFinding;
use crate::ids::ClassId;

impl Resolving<'_> {
    /// Finds the superclass of every class in force, and of every declaration whose rules count.
    pub(super) fn link_superclasses(&mut self) {
        for index in 0..self.schema.classes.len() {
            let row = &self.schema.classes[index];
            let Some((symbol, span)) = row.superclass_name.filter(|_| !row.is_idle()) else {
                continue;
            };
            let namespace = row.namespace.map(|namespace| self.schema.fold(namespace));
            let name = self.schema.fold(symbol);
            let beside = row.outer.and_then(|outer| self.schema.nested.get(&(outer, name)));
            let beside = beside.and_then(|id| self.schema.class_by_id(*id));
            let found = beside.or_else(|| self.schema.class_named(name, namespace));
            match found.map(|class| class.id()) {
                Some(superclass) => self.schema.classes[index].superclass = Some(superclass),
                None => {
                    let id = ClassId::from(index as u32);
                    let superclass = self.schema.spelling(symbol).to_owned();
                    let others = self.schema.live_classes().filter(|class| class.id() != id);
                    let names = others.map(|class| class.name());
                    let similar = similar::nearest(&superclass, names, &mut self.effort);
                    let kind = ClassFinding::SuperclassMissing {
                        class: self.class_name(id),
                        similar: similar.map(str::to_owned),
                        superclass,
                    };
                    self.report(kind, span, id);
                }
            }
        }
    }

    /// The same classes, each behind its superclass.
    ///
    /// Classes that derive from themselves are reported and become roots, and so does the class
    /// that is one step too deep.
    pub(super) fn bases_first(&mut self) -> Vec<ClassId> {
        #[derive(Clone, Copy, PartialEq)]
        enum State {
            New,
            OnPath(u32),
            Done,
        }
        let count = self.schema.classes.len();
        let mut states = vec![State::New; count];
        let mut order = Vec::with_capacity(count);
        let mut path: Vec<ClassId> = Vec::new();
        for index in 0..count as u32 {
            let start = ClassId::from(index);
            if self.schema.class_row(start).is_idle() {
                continue;
            }
            let mut next = Some(start);
            while let Some(class) = next {
                match states[class.index()] {
                    State::Done => break,
                    State::OnPath(at) => {
                        self.break_cycle(&path[at as usize..]);
                        break;
                    }
                    State::New => {
                        states[class.index()] = State::OnPath(path.len() as u32);
                        path.push(class);
                        next = self.schema.class_row(class).superclass;
                    }
                }
            }
            while let Some(class) = path.pop() {
                states[class.index()] = State::Done;
                self.set_depth(class);
                order.push(class);
            }
        }
        order
    }

    /// Reports a cycle at the first of its classes, and makes each of them a root.
    fn break_cycle(&mut self, cycle: &[ClassId]) {
        let first = cycle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
        let chain = cycle.iter().cycle().skip(first).take(cycle.len()).map(|id| {
            let row = self.schema.class_row(*id);
            let span = row.superclass_name.map_or(row.element.name_span, |(_, span)| span);
            (self.class_name(*id), span)
        });
        let chain: Vec<_> = chain.collect();
        if let (Some(&class), Some(&(_, span))) = (cycle.get(first), chain.first()) {
            self.report(ClassFinding::InheritanceCycle { chain }, span, class);
        }
        for id in cycle {
            self.schema.classes[id.index()].superclass = None;
        }
    }

    fn set_depth(&mut self, class: ClassId) {
        let Some(superclass) = self.schema.class_row(class).superclass else { return };
        let depth = self.schema.class_row(superclass).depth + 1;
        let limit = self.options.max_inheritance_depth;
        if depth <= limit {
            self.schema.classes[class.index()].depth = depth;
            return;
        }
        let row = self.schema.class_row(class);
        let span = row.superclass_name.map_or(row.element.name_span, |(_, span)| span);
        let kind = ClassFinding::InheritanceTooDeep { class: self.class_name(class), limit };
        self.report(kind, span, class);
        self.schema.classes[class.index()].superclass = None;
    }

    /// Lists the subclasses of each class, in source order.
    pub(super) fn link_subclasses(&mut self) {
        for index in (0..self.schema.classes.len()).rev() {
            let id = ClassId::from(index as u32);
            let row = &self.schema.classes[index];
            if let Some(superclass) = row.superclass.filter(|_| !row.superseded) {
                let first = &mut self.schema.classes[superclass.index()].first_subclass;
                let sibling = first.replace(id);
                self.schema.classes[index].next_sibling = sibling;
            }
        }
    }
}
