// What each picture shows, as steps of a person. Keys are used to move, since they are the same in every language.
const go = (digit) => async (page) => {
  await page.keyboard.press(`Control+${digit}`);
  await page.locator('h1').waitFor();
};

export const scenes = [
  { name: 'welcome', scene: 'empty' },
  { name: 'recovery', scene: 'failed' },
  { name: 'portfolio' },
  {
    name: 'customer',
    act: async (page) => {
      await page.getByRole('button', { name: 'Harbor Clinic', exact: true }).click();
    },
  },
  {
    name: 'palette',
    act: async (page) => {
      await page.keyboard.press('Control+k');
    },
  },
];
void go;
