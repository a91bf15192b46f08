/** A window with one word in it, made as the app makes its own, or with the page at the address in `BENCH_PAGE`. */
import { app, BrowserWindow, Menu, screen } from 'electron';

app.whenReady().then(() => {
  Menu.setApplicationMenu(null);
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width,
    height,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => {
    window.maximize();
    window.show();
  });
  window.loadURL(process.env['BENCH_PAGE'] || 'data:text/html,<title>Blank</title><p>Blank');
});
app.on('window-all-closed', () => app.quit());
