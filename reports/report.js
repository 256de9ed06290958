"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", function () {
  var form = document.getElementById("filter");
  if (!form) { return; }
  var items = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var texts = items.map(function (item) { return item.textContent.toLowerCase(); });
  var shown = document.getElementById("shown");
  function apply() {
    var text = form.elements.text.value.toLowerCase();
    var count = 0;
    items.forEach(function (item, place) {
      var keep = (!text || texts[place].indexOf(text) >= 0) &&
        ["status", "severity", "area", "unit"].every(function (name) {
          var wanted = form.elements[name].value;
          return !wanted || item.getAttribute("data-" + name) === wanted;
        });
      item.hidden = !keep;
      count += keep ? 1 : 0;
    });
    Array.prototype.forEach.call(document.querySelectorAll(".rule"), function (rule) {
      rule.hidden = !rule.querySelector(".finding:not([hidden])");
    });
    shown.textContent = count + " of " + items.length + " shown";
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  apply();
});
