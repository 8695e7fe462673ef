// Adds other orders and a filter to the list of agencies. Without this it is whole, by province and name.
(function () {
  "use strict";
  var table = document.getElementById("agencies");
  var filter = document.getElementById("agencies-filter");
  if (!table || !filter) {
    return;
  }
  var body = table.tBodies[0];
  var caption = table.caption;
  var status = filter.querySelector("[role=status]");
  var collator = new Intl.Collator("th");
  var rows = Array.prototype.map.call(body.rows, function (row, place) {
    return {
      row: row,
      place: place,
      name: fold(row.cells[0].textContent),
      province: row.cells[1].textContent,
      kind: row.cells[2].textContent
    };
  });

  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  }

  function key(entry, column) {
    var cell = entry.row.cells[column];
    if (column < 3) {
      return cell.textContent.trim();
    }
    return cell.hasAttribute("data-sort") ? Number(cell.getAttribute("data-sort")) : null;
  }

  // What is not known stands last in either direction.
  function compare(a, b, down) {
    var none = (a === null || a === "") - (b === null || b === "");
    if (none || a === null || a === "") {
      return none;
    }
    var order = typeof a === "number" ? a - b : collator.compare(a, b);
    return down ? -order : order;
  }

  function sort(column, heading, label) {
    var first = column < 3 ? "ascending" : "descending";
    var other = column < 3 ? "descending" : "ascending";
    var direction = heading.getAttribute("aria-sort") === first ? other : first;
    var down = direction === "descending";
    var keyed = rows.map(function (entry) {
      return { entry: entry, key: key(entry, column) };
    });
    keyed.sort(function (a, b) {
      return compare(a.key, b.key, down) || a.entry.place - b.entry.place;
    });
    var sorted = document.createDocumentFragment();
    keyed.forEach(function (each) {
      sorted.appendChild(each.entry.row);
    });
    body.appendChild(sorted);
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
      cell.removeAttribute("aria-sort");
    });
    heading.setAttribute("aria-sort", direction);
    caption.textContent = "เรียงตาม" + label + (down ? " จากมากไปน้อย" : " จากน้อยไปมาก");
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
    var text = heading.firstElementChild;
    var button = document.createElement("button");
    button.type = "button";
    button.className = text.className;
    button.textContent = text.textContent;
    heading.replaceChild(button, text);
    button.addEventListener("click", function () {
      sort(column, heading, button.textContent);
    });
  });

  function show() {
    var name = fold(filter.elements.name.value);
    var province = filter.elements.province.value;
    var kind = filter.elements.kind.value;
    var shown = 0;
    rows.forEach(function (entry) {
      var fits =
        entry.name.indexOf(name) >= 0 &&
        (province === "*" || entry.province === province) &&
        (kind === "*" || entry.kind === kind);
      entry.row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    status.textContent = "แสดง " + shown + " จาก " + rows.length + " หน่วยงาน";
  }

  // A link to a province leads to its first row: it must not be hidden.
  window.addEventListener("hashchange", function () {
    filter.reset();
    show();
  });
  filter.addEventListener("input", show);
  filter.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  filter.hidden = false;
  show();
})();
