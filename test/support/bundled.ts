// Before any test: the main side is bundled, if it has changed.
export { bundleMain as default } from '../../build/bundle.ts';
