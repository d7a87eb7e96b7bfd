package dev.p8check.check;

import dev.p8check.finding.Code;
import dev.p8check.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** What was found in one ID, and the ID with every safe repair applied. */
record IdReport(List<Finding> findings, String fixed) {

  boolean has(Code code) {
    return Finding.has(findings, code);
  }

  /** The same of an ID that came from another place: in the field's own text there is nothing to mark. */
  IdReport within(String field, String place) {
    List<Finding> moved = new ArrayList<>();
    for (Finding finding : findings) {
      moved.add(finding.saying(place + finding.seen()).at(0, field.length()));
    }
    return new IdReport(moved, fixed);
  }
}
