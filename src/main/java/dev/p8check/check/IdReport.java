package dev.p8check.check;

import dev.p8check.finding.Code;
import dev.p8check.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** What was found in one ID, and the ID with every safe repair applied. */
record IdReport(List<Finding> findings, String fixed) {

  boolean has(Code code) {
    for (Finding finding : findings) {
      if (finding.code() == code) {
        return true;
      }
    }
    return false;
  }

  /** The same of an ID that came from another place: in the field's own text there is nothing to mark. */
  IdReport within(String field, String place) {
    List<Finding> moved = new ArrayList<>();
    for (Finding finding : findings) {
      String seen = place + finding.seen();
      moved.add(new Finding(finding.code(), finding.severity(), finding.field(), seen, 0, field.length(), finding.repair()));
    }
    return new IdReport(moved, fixed);
  }
}
