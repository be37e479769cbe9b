/* global document, navigator */
/* Written for the oldest engines (no const, no arrow functions): Internet Explorer and EdgeHTML, which Excel 2016 and 2019
   may use, cannot read the pane's script. They get a plain page instead. A file of its own, for the content-security policy
   forbids scripts in the page. */
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf('Trident/') === -1 && agent.indexOf('Edge/') === -1) return;
  document.documentElement.className = 'too-old';
  document.addEventListener('DOMContentLoaded', function () {
    var page = document.getElementById('too-old');
    if (page) page.removeAttribute('hidden');
  });
})();
