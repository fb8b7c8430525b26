/** What Swagger UI’s own style lacks: contrast for people who see little, room for a finger, and answers that no key can scroll (WCAG 2.2 AA). */
export const docsStyle = `
.swagger-ui .info a, .swagger-ui .info .url, .swagger-ui .link { color: #1f5ea8 }
.swagger-ui .info .title small { background: #565d69 }
.swagger-ui .info .title small.version-stamp { background: #4c6a03 }
.swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1f5ea8 }
.swagger-ui .opblock-summary-path a { display: inline-block; min-height: 24px; line-height: 24px }
.swagger-ui .btn.cancel { color: #a8201a; border-color: #a8201a }
.swagger-ui .btn.execute { background: #1f5ea8; border-color: #1f5ea8 }
.swagger-ui .download-contents { background: #565d69 }
.swagger-ui .parameter__in, .swagger-ui .parameter__extension { color: #595959 }
.swagger-ui .microlight span[style*="211, 99, 99"] { color: #f19a9a !important }
.swagger-ui .highlight-code > .microlight { max-height: none }
.swagger-ui [class*="json-schema-2020-12-expand-deep-button"] { color: #565656 }
`
