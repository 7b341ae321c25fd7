/** Vue with its compiler of templates, as a page without a bundler loads it. */
declare module 'vue/dist/vue.esm-browser.js' {
  export * from 'vue';
}
